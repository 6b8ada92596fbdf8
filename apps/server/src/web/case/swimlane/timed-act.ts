import type { Act } from './act.ts'
import type { TimedItem } from '../drawing/fold-time.ts'

/** An act with the bounds that it is drawn between. */
export interface TimedAct extends TimedItem {
  readonly act: Act
  /** Drawn from the beginning of the drawing, because its record gives none. */
  readonly openStart: boolean
  readonly openEnd: boolean
}

interface Ends {
  readonly first: number
  readonly last: number
}

/** The first and the last moment that any act names: where a span that is open on one side is drawn from or to. */
export function endsOf(acts: readonly Act[]): Ends {
  const named = acts.flatMap(({ time }) => momentsIn(time))
  return { first: Math.min(...named), last: Math.max(...named) }
}

/** The act on the time axis; nothing for one that nobody dated. */
export function timedAct(act: Act, row: number, { first, last }: Ends, room: number): readonly TimedAct[] {
  const { time } = act
  if (time.kind === 'undated') return []
  if (time.kind === 'instant') return [{ act, row, from: time.at, to: time.at, room, openStart: false, openEnd: false }]
  const from = time.from ?? Math.min(first, time.to! - 1)
  const to = time.to ?? Math.max(last, time.from! + 1)
  // A span without any length would be drawn as an instant, which it is not said to be.
  return [
    {
      ...{ act, row, from, to: Math.max(to, from + 1), room },
      ...{ openStart: time.from === undefined, openEnd: time.to === undefined },
    },
  ]
}

function momentsIn(time: Act['time']): readonly number[] {
  if (time.kind === 'undated') return []
  if (time.kind === 'instant') return [time.at]
  return [time.from, time.to].filter(moment => moment !== undefined)
}
