import { momentInWords } from '#case-record'
import type { RatedPanel, Rating, Stretch } from './rating.ts'
import { readProposals } from './read-proposals.ts'
import type { AnsweredGroup, AnsweredHistory, AnsweredLevel, AnsweredStep } from './risk.query.ts'

/** The answered history as panels: each group in each setting with what stood and what was put forward, oldest first. */
export function readHistory({ groups, proposals }: AnsweredHistory): readonly RatedPanel[] {
  const panels = groups.map(group => ({ ...nameOf(group), ratings: [...standing(group)] }))
  for (const proposal of proposals) {
    for (const { rating, ...place } of readProposals(proposal)) {
      const panel = panels.find(one => keyOf(one) === keyOf(nameOf(place)))
      if (panel) panel.ratings.push(rating)
      else panels.push({ ...nameOf(place), ratings: [rating] })
    }
  }
  return panels.map(panel => ({ ...panel, ratings: panel.ratings.toSorted(inTime) }))
}

interface Place {
  readonly group: string | null
  readonly setting: string
}

function nameOf({ group, setting }: Place) {
  return { group: group ?? 'group withheld', setting: setting === 'CUSTODY' ? 'in custody' : 'in the community' }
}

/** One group may be spelled in several ways. */
function keyOf({ group, setting }: ReturnType<typeof nameOf>): string {
  return `${setting}/${group.trim().toLowerCase()}`
}

/** What no record places in time comes first. */
function inTime(left: Rating, right: Rating): number {
  return (left.at ?? -Infinity) === (right.at ?? -Infinity) ? 0 : (left.at ?? -Infinity) - (right.at ?? -Infinity)
}

/** Steps that one entry keeps at one level are one rating; a later entry that sets the same level is another. */
function standing({ steps }: AnsweredGroup): readonly Rating[] {
  const runs: Run[] = []
  let open: readonly Run[] = []
  for (const step of steps) {
    open = step.levels.map(level => {
      const before = open.find(run => sameRating(run.level, level))
      if (before) {
        before.steps.push({ step, level })
        return before
      }
      const run: Run = { level, steps: [{ step, level }] }
      runs.push(run)
      return run
    })
  }
  return runs.map((run, index) => ratingOf(run, index, steps))
}

interface Run {
  readonly level: AnsweredLevel
  readonly steps: { readonly step: AnsweredStep; readonly level: AnsweredLevel }[]
}

function sameRating(left: AnsweredLevel, right: AnsweredLevel): boolean {
  return left.source.entry.id === right.source.entry.id && left.level === right.level
}

function ratingOf({ level, steps: held }: Run, index: number, steps: readonly AnsweredStep[]): Rating {
  const { source } = level
  const { decider, countersignedBy } = source
  const stretches = joined(held.map(({ step, level: { certainty } }) => stretchOf(step, certainty === 'CERTAIN')))
  const [first, last] = [held[0]!.step, held.at(-1)!.step]
  return {
    key: `${source.entry.id}/${index}`,
    lane: level.level ?? 'WITHHELD',
    sort: isOverride(level) ? 'override' : countersignedBy ? 'countersigned' : 'set',
    entry: source.entry,
    at: first.from === null ? undefined : Date.parse(first.from),
    atLatest: certainFrom(stretches),
    stretches,
    from: source.from?.inWords ?? 'not known',
    until: untilInWords(last, steps),
    setBy: decider.actor.inWords + (decider.statedBy === null ? '' : ` (stated by ${decider.statedBy.inWords})`),
    alsoSetBy: alsoSetBy(held.map(step => step.level)),
    influences: source.influences.map(({ type, author, entry }) => ({
      text: `${type.toLowerCase()} by ${author.inWords}`,
      entry,
    })),
    countersignedBy:
      countersignedBy === null
        ? undefined
        : `${countersignedBy.actor.inWords}, ${countersignedBy.occurred?.inWords ?? 'time not known'}`,
    standing: standingInWords(stretches),
  }
}

/** Each once, whichever part of the time it may have been the last. */
function alsoSetBy(levels: readonly AnsweredLevel[]): Rating['alsoSetBy'] {
  const entries = new Map(levels.flatMap(({ source }) => source.alsoSetBy).map(entry => [entry.id, entry]))
  return [...entries.values()].map(entry => ({
    text: `${entry.title} (${entry.reference}) by ${entry.actor.inWords}`,
    entry,
  }))
}

function isOverride({ source }: AnsweredLevel): boolean {
  return source.entry.relatesTo.some(tie => tie.as === 'overrides')
}

function stretchOf({ from, until }: AnsweredStep, certain: boolean): Stretch {
  return {
    from: from === null ? -Infinity : Date.parse(from),
    until: until === null ? undefined : Date.parse(until),
    certain,
  }
}

/** A step may begin because something else about the level changed; that breaks no line. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: Stretch[] = []
  for (const stretch of stretches) {
    const last = whole.at(-1)
    if (last?.certain === stretch.certain) whole[whole.length - 1] = { ...last, until: stretch.until }
    else whole.push(stretch)
  }
  return whole
}

/** Where a beginning is known to a day or month only, it is drawn as long as it may have taken. */
function certainFrom(stretches: readonly Stretch[]): number | undefined {
  const place = stretches.findIndex(({ certain }) => certain)
  return place > 0 ? stretches[place]!.from : undefined
}

function untilInWords({ until }: AnsweredStep, steps: readonly AnsweredStep[]): string {
  if (until === null) return 'still so at the moment shown'
  const next = steps.find(step => step.from === until)!
  if (next.levels.length === 0) return `${momentInWords(Date.parse(until))}; then none in force`
  const successor = next.levels.find(({ source }) => source.from?.latest === until)
  return successor?.source.from?.inWords ?? momentInWords(Date.parse(until))
}

function standingInWords(stretches: readonly Stretch[]): string {
  if (stretches.every(({ certain }) => certain)) return 'In force'
  if (stretches.every(({ certain }) => !certain)) return 'Possibly in force: its time or order is not recorded exactly'
  return 'In force; for part of the time only possibly, because a time or order is not recorded exactly'
}
