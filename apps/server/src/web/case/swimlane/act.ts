/** When an act happened, as precisely as its source says and no more precisely. */
export type ActTime =
  | { readonly kind: 'instant'; readonly at: number }
  /** Some time between two bounds; undefined: that side is open. */
  | { readonly kind: 'span'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'undated' }

/** A tie of an act to another one on record, in the words of the record: directs, returns, follows. */
interface ActTie {
  readonly as: string
  readonly to: { readonly id: string; readonly title: string; readonly family: string }
}

/** One act of a case, as the drawing and its table show it. */
export interface Act {
  readonly id: string
  readonly title: string
  /** decision, influence, information, step, occurrence, account or concern. */
  readonly family: string
  /** One line, or that it is withheld and why. */
  readonly headline: string
  readonly withheld: boolean
  readonly actor: ActActor
  readonly time: ActTime
  readonly when: string
  readonly ties: readonly ActTie[]
}

export interface ActActor {
  readonly role: string | null
  readonly organisation: string | null
  readonly inWords: string
}
