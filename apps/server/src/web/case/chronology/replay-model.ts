import type { Answer } from '../../api/graphql.ts'
import { type CaseFrame } from '../frame/case-frames.ts'
import { addressMoment } from '../basis/address-moment.ts'
import type { ChronologyLinks } from './chronology-links.ts'
import type { chronologyQuery } from './chronology.query.ts'

type Now = Extract<Answer<typeof chronologyQuery>['case']['now'], { __typename: 'CaseView' }>
export type Steps = Now['replaySteps']

/** Two links to go on from where one stands. */
export interface StepModel {
  readonly name: string
  readonly previous: StepLink | undefined
  readonly next: StepLink | undefined
  /** The single key that follows `next`; with Shift, `previous`. */
  readonly key: string
}

interface StepLink {
  readonly href: string
  /** Where it leads, in words: the entry and when it was recorded. */
  readonly title: string
  readonly knownFrom: string
}

const nameOf = {
  DECISION: { name: 'decision', key: 'd' },
  CHANGE_OF_RISK: { name: 'change of risk', key: 'r' },
  INFLUENCE: { name: 'influence', key: 'i' },
  SILENCE: { name: 'silence', key: 's' },
} as const

/** The steps as addresses: each moves the moment of knowledge to when its entry was recorded, and lands on the entry. */
export function replayModel(steps: Steps, frame: CaseFrame, links: ChronologyLinks): readonly StepModel[] {
  const effectiveAt = frame.query['effectiveAt']
  const kept = typeof effectiveAt === 'string' && effectiveAt !== '' ? { effectiveAt } : {}
  const link = (step: Steps[number]['next']): StepLink | undefined =>
    step === null
      ? undefined
      : {
          href: links.toEntryAt(step.entry.id, { knownAt: addressMoment(step.knownFrom), ...kept }),
          title: step.entry.title,
          knownFrom: step.knownFrom,
        }
  return steps.map(({ sort, previous, next }) => ({ ...nameOf[sort], previous: link(previous), next: link(next) }))
}
