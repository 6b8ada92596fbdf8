import { kindOf, type CaseEntry, type Instant } from '#case-record'
import { knownFrom } from '../basis/known.ts'
import { compareForPresentation } from '../case-file/order.ts'
import type { CaseFileAt } from '../case-file/case-file.ts'
import { roshHistory } from '../state/rosh-history.ts'
import { settingsOf } from '../state/setting.ts'
import { chronology } from './chronology.ts'
import { groupsOf } from './groups.ts'
import { silencesIn } from './silences.ts'

/** What a reader steps to. A silence is reached at the entry that ended it. */
export const stepSorts = ['decision', 'change of risk', 'influence', 'silence'] as const
export type StepSort = (typeof stepSorts)[number]

/** An entry to step to, and the first instant at which the record knew it. */
export interface ReplayStep {
  readonly entry: CaseEntry
  readonly knownFrom: Instant
}

export interface StepsOfSort {
  readonly sort: StepSort
  readonly previous: ReplayStep | undefined
  readonly next: ReplayStep | undefined
}

/** Where a reader stands: at an instant of the record's knowledge, and perhaps on one of the entries it knew then. */
export interface StandingPoint {
  readonly knownAt: Instant
  readonly on?: CaseEntry | undefined
}

/**
 * The nearest decision, change of risk, influence and silence on both sides of where a reader stands, in the order in
 * which the record came to know them: that is what a reviewer relives. Entries of which nobody recorded a time stand in
 * every view and are never stepped to. Takes the newest file that the reader may know; a file as known earlier has no
 * next step.
 */
export function replaySteps(file: CaseFileAt, from: StandingPoint, silenceOfDays: number): readonly StepsOfSort[] {
  return stepSorts.map(sort => {
    const steps = inOrderOfKnowledge(entriesOf[sort](file, silenceOfDays))
    return {
      sort,
      previous: steps.findLast(step => liesBefore(step, from)),
      next: steps.find(step => liesAfter(step, from)),
    }
  })
}

const entriesOf: Readonly<Record<StepSort, (file: CaseFileAt, silenceOfDays: number) => readonly CaseEntry[]>> = {
  decision: file => file.entries.filter(entry => kindOf(entry).family === 'decision'),
  'change of risk': changesOfRosh,
  influence: file => file.entries.filter(entry => kindOf(entry).influence !== undefined),
  silence: endsOfSilences,
}

/** Entries that gave a group another ROSH level than it had: the countersignature, where one was needed for that. */
function changesOfRosh(file: CaseFileAt): readonly CaseEntry[] {
  const { groups } = roshHistory(settingsOf(file), file.knownAt)
  const changes = groups.flatMap(({ steps }) =>
    steps.flatMap(({ levels }, index) => {
      const before = new Set(steps[index - 1]?.levels.map(({ setting }) => setting.effect.level))
      return levels.filter(({ setting }) => !before.has(setting.effect.level))
    }),
  )
  return [...new Set(changes.map(({ setting }) => setting.countersignedBy ?? setting.entry))]
}

function endsOfSilences(file: CaseFileAt, atLeast: number): readonly CaseEntry[] {
  const groups = groupsOf(chronology(file, {}))
  const ends = new Set(silencesIn(groups, { atLeast, upTo: file.knownAt }).map(({ before }) => before))
  return groups.flatMap(({ place, items }) => (place.kind === 'day' && ends.has(place.date) ? [items[0]!.entry] : []))
}

function inOrderOfKnowledge(entries: readonly CaseEntry[]): readonly ReplayStep[] {
  return entries
    .map(entry => ({ entry, knownFrom: knownFrom(entry) }))
    .filter(step => Number.isFinite(step.knownFrom))
    .sort(compareSteps)
}

function compareSteps(left: ReplayStep, right: ReplayStep): number {
  return left.knownFrom - right.knownFrom || compareForPresentation(left.entry, right.entry)
}

function liesBefore(step: ReplayStep, { knownAt, on }: StandingPoint): boolean {
  return on ? compareSteps(step, standingOn(on)) < 0 : step.knownFrom <= knownAt
}

function liesAfter(step: ReplayStep, { knownAt, on }: StandingPoint): boolean {
  return on ? compareSteps(step, standingOn(on)) > 0 : step.knownFrom > knownAt
}

function standingOn(entry: CaseEntry): ReplayStep {
  return { entry, knownFrom: knownFrom(entry) }
}
