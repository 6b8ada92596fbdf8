import type { EventTypeDefinition } from '#event-log'
import type { Person } from '../act/actor.ts'

/** What concerns are about. */
export const concernCategories = [
  'pressure on a decision',
  'workload',
  'safety of staff or office',
  'resources',
] as const
export type ConcernCategory = (typeof concernCategories)[number]

/** The case that a concern names, and the entries of it that it is about. */
export interface AboutCase {
  readonly crn: string
  readonly entries: readonly string[]
}

/** Content of `concern.raised`, version 1. */
export interface ConcernRaised {
  readonly concern: string
  readonly category: ConcernCategory
  readonly text: string
  readonly to: Person
  readonly due: string
  readonly about?: AboutCase
}

/** Content of `concern.acknowledged`, version 1. */
export interface ConcernAcknowledged {
  readonly concern: string
}

/** Content of `concern.answered`, version 1. */
export interface ConcernAnswered {
  readonly concern: string
  readonly text: string
}

/** Content of `concern.escalated`, version 1. */
export interface ConcernEscalated {
  readonly concern: string
  readonly to: Person
  readonly due: string
  readonly reason?: string
}

/** Content of `concern.withdrawn`, version 1. */
export interface ConcernWithdrawn {
  readonly concern: string
  readonly reason?: string
}

export const concernTypes = {
  raised: 'concern.raised',
  acknowledged: 'concern.acknowledged',
  answered: 'concern.answered',
  escalated: 'concern.escalated',
  withdrawn: 'concern.withdrawn',
} as const

/** The event types of a concern stream at their newest versions. */
export const concernStreamTypes: readonly EventTypeDefinition[] = Object.values(concernTypes).map(type => ({
  type,
  version: 1,
}))

export const concernStreamPrefix = 'concern-'

/** The stream of one concern. Its id is a UUID in lower case, chosen by whoever raises it. */
export function concernStream(id: string): string {
  return `${concernStreamPrefix}${id}`
}
