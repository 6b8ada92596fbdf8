/** What a page has been told of since it was made. */
export interface Told {
  /** Entries of the case, or items that have come to wait. */
  readonly newer: number
  /** Items of the queue that wait no longer. */
  readonly gone: number
}

/** A message of a stream, as far as pages look at it. */
export interface News {
  readonly count?: number
  readonly newlyWaiting?: readonly unknown[]
  readonly noLongerWaiting?: readonly unknown[]
}

/** Adds a message to what has been told. */
export function toldWith(told: Told, { count = 0, newlyWaiting = [], noLongerWaiting = [] }: News): Told {
  return { newer: told.newer + count + newlyWaiting.length, gone: told.gone + noLongerWaiting.length }
}

/** What the page says of it; empty where there is nothing to say. */
export function newsInWords({ newer, gone }: Told, what: string): string {
  const unit = what === 'queue' ? ['newer item', 'newer items'] : ['newer entry', 'newer entries']
  const parts = [
    ...(newer > 0 ? [`${newer} ${newer === 1 ? unit[0] : unit[1]}`] : []),
    ...(gone > 0 ? [gone === 1 ? '1 item no longer waits' : `${gone} items no longer wait`] : []),
  ]
  return parts.join(', ')
}
