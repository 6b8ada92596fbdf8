import type { CaseEntry } from '../entry/entry.ts'
import type { KnownWhen } from '../time/when.ts'
import type { Effect, Standing } from './effect.ts'
import type { FieldRule } from './fields.ts'

/** What sort of act an entry is. Each family is one event type in the log. */
export const families = ['decision', 'influence', 'information', 'step', 'occurrence', 'account', 'concern'] as const
export type Family = (typeof families)[number]

export type InfluenceType =
  | 'advice'
  | 'direction'
  | 'endorsement'
  | 'countersignature'
  | 'return'
  | 'override'
  | 'dissent'
  | 'escalation'
  | 'ratification'

export type Bindingness = 'advisory' | 'required' | 'binding'

/** Where an entry leaves a process: with whom it waits from then on. */
export type WaitsWith =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'actor' }
  | { readonly kind: 'initiator' }
  | { readonly kind: 'not stated' }
  | { readonly kind: 'nobody' }

export interface ProcessStep {
  readonly process: 'recall' | 'breach'
  /** The source's own number for this run of the process; absent where it gives none. */
  readonly id?: string
  readonly step: string
  readonly waitsWith: WaitsWith
}

/** Something asked of somebody: information, advice, an answer, an endorsement. */
export interface Request {
  /** Of whom, in the source's own words; null where it does not say. */
  readonly of: string | null
  readonly subject: string | null
  readonly due?: KnownWhen
}

/** How an entry answers a request that it relates to. An acknowledgement is not an answer. */
export type Answering = 'answers' | 'acknowledges' | 'chases'

/** The part an information entry plays for what a decider could know. */
export type InformationRole = 'received' | 'held elsewhere' | 'withheld' | 'refused' | 'discounted' | 'read' | 'shared'

/**
 * One kind of entry: what its data holds, what it does to the case, and which questions it bears on. Everything the
 * product knows of a kind stands here; folds and queries never test for a kind's name.
 */
export interface KindDefinition {
  /** The dotted name used in chronology files and in the log. */
  readonly kind: string
  /** How people read it: "ROSH assessment". */
  readonly title: string
  readonly family: Family
  /** Known data fields. Others are kept and reported, never dropped. */
  readonly fields: Readonly<Record<string, FieldRule>>
  /** One line for people: what was decided, said or found. Without it the entry's own text serves. */
  readonly headline?: (entry: CaseEntry) => string | undefined
  readonly effects?: (entry: CaseEntry) => readonly Effect[]
  /** Default: in effect. */
  readonly standing?: (entry: CaseEntry) => Standing
  readonly influence?: { readonly type: InfluenceType; readonly bindingness: Bindingness }
  readonly step?: (entry: CaseEntry) => ProcessStep
  readonly request?: (entry: CaseEntry) => Request
  readonly answering?: Answering
  readonly information?: InformationRole
  /** What the decider chose, for decisions. */
  readonly outcome?: (entry: CaseEntry) => string | undefined
  /** Who decided, where the data names somebody other than the actor; the actor then only states it. */
  readonly decidedBy?: (entry: CaseEntry) => string | undefined
  readonly rationale?: (entry: CaseEntry) => string | undefined
  /** Alternatives to what was chosen; undefined where the record does not say whether there were any. */
  readonly alternatives?: (entry: CaseEntry) => readonly string[] | undefined
  /** Something that ordinarily calls for recall or breach to be considered. */
  readonly trigger?: true
  /** An act that ordinarily falls to whoever holds the case. */
  readonly usuallyByHolder?: true
}
