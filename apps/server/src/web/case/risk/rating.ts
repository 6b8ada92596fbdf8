/** The levels from the highest down, and where content is withheld that nobody is told. */
export const levelLanes = ['VERY_HIGH', 'HIGH', 'MEDIUM', 'LOW'] as const
export type LevelLane = (typeof levelLanes)[number] | 'WITHHELD'

/** A part of the time a level stood: whether the record says surely that it did. */
export interface Stretch {
  readonly from: number
  /** Undefined: to the end of the drawing. */
  readonly until: number | undefined
  readonly certain: boolean
}

/** How a level came to be, which its mark shows. */
export type RatingSort = 'set' | 'countersigned' | 'override' | 'put forward'

/** One level for one group that stood for some time, or that was put forward. */
export interface Rating {
  readonly key: string
  readonly lane: LevelLane
  readonly sort: RatingSort
  readonly entry: { readonly id: string; readonly title: string; readonly family: string }
  /** From when it is drawn; undefined: nobody recorded a beginning. */
  readonly at: number | undefined
  /** Until when its beginning may lie, where it is not an instant. */
  readonly atLatest: number | undefined
  /** Empty for what was only put forward. */
  readonly stretches: readonly Stretch[]
  readonly from: string
  readonly until: string
  readonly setBy: string
  /** Other entries that set the same level, where the record does not say which of them came last. */
  readonly alsoSetBy: readonly NamedEntry[]
  readonly influences: readonly NamedEntry[]
  readonly countersignedBy: string | undefined
  readonly standing: string
}

/** An entry in words, to be followed. */
interface NamedEntry {
  readonly text: string
  readonly entry: { readonly id: string; readonly family: string }
}

/** Everything about one group of people at risk in one setting, oldest first. */
export interface RatedPanel {
  readonly group: string
  /** "in the community", "in custody". */
  readonly setting: string
  readonly ratings: readonly Rating[]
}
