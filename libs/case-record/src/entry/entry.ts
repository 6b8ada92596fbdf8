import type { JsonObject } from '#event-log'
import type { KnownWhen } from '../time/when.ts'
import type { Actor } from './actor.ts'
import type { Circumstances } from './circumstances.ts'

export type * from './circumstances.ts'

export const channels = ['record', 'email', 'phone', 'face-to-face', 'meeting', 'supervision', 'verbal'] as const
export type Channel = (typeof channels)[number]

export const relationKinds = [
  'directs',
  'advises',
  'endorses',
  'countersigns',
  'returns',
  'overrides',
  'dissents-from',
  'escalates',
  'ratifies',
  'replies-to',
  'chases',
  'reads',
  'confirms',
  'contests',
  'corrects',
  'step-of',
  'follows',
] as const
export type RelationKind = (typeof relationKinds)[number]

/** A tie from one entry to another, by the other's id in its own source. */
export interface Relation {
  readonly id: string
  readonly as: RelationKind
}

/** When something was first written down: as this system saw it, as a source claims, or nobody says. */
export type Recorded =
  { readonly status: 'attested' | 'claimed'; readonly when: KnownWhen } | { readonly status: 'not stated' }

/** Where an entry came from. `file` and `reference` together are unique for good. */
export interface EntrySource {
  readonly system: string | null
  readonly file: string
  readonly reference: string
}

/** One entry of a case as it was recorded: a decision, an influence, information, an event in the world, an account. */
export interface CaseEntry {
  /** `<file>:<reference>`; stable, whatever else is loaded and in whatever order. */
  readonly id: string
  readonly crn: string
  /** CRNs of other people that the same act concerns. */
  readonly alsoConcerns: readonly string[]
  readonly source: EntrySource
  readonly kind: string
  /** Absent: the source does not know when it happened. */
  readonly occurred: KnownWhen | undefined
  readonly recorded: Recorded
  /** When this log accepted it: ISO 8601 UTC. */
  readonly entered: string
  readonly actor: Actor
  /** Who wrote it down, where that is not the actor. */
  readonly recordedBy: Actor | undefined
  readonly channel: Channel | undefined
  readonly relatesTo: readonly Relation[]
  /** Ids, in their own source, of the information the decider says bore on the decision. */
  readonly reliedOn: readonly string[]
  readonly detail: string
  readonly data: JsonObject
  readonly sensitive: boolean
  /** Fields of the source that this software does not know, kept as they stood. */
  readonly unlistedFields: JsonObject
  /** What only an act recorded in this system carries. */
  readonly attested?: Attested
}

/** What somebody stated, and what they were shown, as they put an act on the record here. */
export interface Attested {
  /** Their own view, where they acted under a direction or did not share what was decided. */
  readonly ownView?: string
  /** Why it was recorded long after it happened, where they said so. */
  readonly reasonForLateRecording?: string
  /** Which version of each entry they relied on or acted on, by entry id: 1 is as first recorded. */
  readonly versions: Readonly<Record<string, number>>
  /** Notices that they were shown and acknowledged before recording. */
  readonly notices: readonly string[]
  /** For a decision: what was on record of its decider's circumstances, put there by the service. */
  readonly circumstances?: Circumstances
}

/** The file that acts recorded in this service belong to, beside those of chronology files. */
export const recordedHere = 'sfo-review'

/** The stable id of an entry. A colon in the file's name is written as %3A, so that two ids never read alike. */
export function entryId(file: string, reference: string): string {
  return `${file.replaceAll('%', '%25').replaceAll(':', '%3A')}:${reference}`
}

/** Who wrote the entry down: the recorder named, or the actor. */
export function writerOf(entry: CaseEntry): Actor {
  return entry.recordedBy ?? entry.actor
}
