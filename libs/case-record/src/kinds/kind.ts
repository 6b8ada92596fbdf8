import type { JsonValue } from '#event-log'
import type { CaseEntry, RelationKind } from '../entry/entry.ts'
import type { KnownWhen } from '../time/when.ts'
import type { Effect, Standing } from './effect.ts'
import type { FieldRule } from './fields.ts'
import type { AgencyView } from './mappa/agency-views.ts'

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

/** One issue of a document that has versions, such as the minute of a meeting. */
export interface DocumentVersion {
  /** What it is a version of, unique in the case: "minute of meeting M-0912". */
  readonly document: string
  /** The source's own version number or name. */
  readonly version?: string
  readonly requestedBy?: string
  readonly reason?: string
}

/** A change to a field of another entry. The target stands in `relatesTo` as "corrects", or is named by record number. */
export interface Amendment {
  readonly targetRecord?: string
  /** Dotted path in the target's data, or "detail" for its text. */
  readonly field?: string
  readonly old?: string
  readonly new?: string
  /** What `new` stands for as the source has it, where that is no text: levels by group, a list of views. */
  readonly newValue?: JsonValue
  readonly reason?: string
  readonly requestedBy?: string
}

/** A meeting of several agencies: context for decisions, never itself the decider. */
export interface Meeting {
  readonly meetingId?: string
  readonly held: boolean
  readonly level?: string
  readonly decision?: string
  readonly topic?: string
  readonly reasonNotHeld?: string
}

/** One side of a matter that one person proposes and another decides. */
export interface ConcordanceSide {
  readonly matter: 'sentence' | 'parole'
  readonly side: 'proposal' | 'outcome'
  readonly text?: string
}

/** An occasion on which recall was asked about or decided, numbered by sources that enumerate them. */
export interface RecallOccasion {
  readonly occasion?: string
  readonly raisedBy?: string
  readonly decided: boolean
}

/** An account given afterwards about something on the record. */
export interface Testimony {
  readonly position?: 'affirmed' | 'denied'
  readonly about?: string
}

/**
 * Another entry that an entry's data name, outside its ties: by its id, or by what its source calls it. Words that are
 * neither are words.
 */
export interface NamedInData {
  /** Where, below the data. */
  readonly pointer: string
  readonly id: string
  readonly as: RelationKind | 'depends-on'
}

/** The part an information entry plays for what a decider could know. */
export type InformationRole =
  'received' | 'held elsewhere' | 'withheld' | 'refused' | 'discounted' | 'read' | 'shared' | 'not sought'

/** An alternative to what was chosen, and why it was not taken. Null: the record does not say why. */
export interface ConsideredOption {
  readonly option: string
  readonly whyNotTaken: string | null
}

/** What the recipient of a direction or of advice made of it, told by the recipient. */
export interface InfluenceResponse {
  /** In the words of the record: "complied under dissent". */
  readonly response: string
  readonly effect?: 'adopted' | 'partly adopted' | 'not adopted'
}

/** One enquiry on which a verdict rests, as its own record gives it. */
export interface Enquiry {
  /** Of whom; null where the record does not say. */
  readonly of: string | null
  readonly subject: string | null
  readonly state: 'requested' | 'chased' | 'received' | 'refused' | 'not asked' | 'not stated'
}

/** An action that a meeting gave somebody, as set or as completed. */
export interface MeetingAction {
  readonly step: 'set' | 'completed'
  readonly owner: string | null
  readonly due?: KnownWhen
  readonly meetingId?: string
  readonly actionId?: string
}

/** Somebody's part in a meeting of agencies, recorded on its own. */
export interface MeetingPart {
  readonly part: 'invited' | 'attended' | 'apologies'
  readonly agency: string | null
  /** Who, in the record's words; null where it names an agency only. */
  readonly who: string | null
  readonly meetingId?: string
}

/** An entry made in error and taken back by its author. The target stands in `relatesTo` as "corrects". */
export interface RecordWithdrawal {
  readonly reason?: string
}

/**
 * One kind of entry: what its data holds, what it does to the case, and which questions it bears on. Everything the
 * product knows of a kind stands here; folds and queries never test for a kind's name.
 */
/** To what acts of a kind can apply. Anything else could stand on the record and would mean nothing. */
export interface AppliesTo {
  /** The tie that names it. Where an act has several of the name, the first does. */
  readonly as: RelationKind
  /** What can be named, as people say it: "a decision or a proposal". */
  readonly inWords: string
  readonly includes: (target: CaseEntry, kind: KindDefinition) => boolean
}

/** What is known of one kind of entry: everything that the record, replay and the pages ask of it. */
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
  /** To what acts of the kind can apply. Absent: to anything on the record, as a dissent can. */
  readonly appliesTo?: AppliesTo
  /** Its words may be put to somebody to sign, though nothing is decided by it. */
  readonly mayBeSigned?: true
  /** Undefined where this entry of the kind is no step of a process: an override outside a recall. */
  readonly step?: (entry: CaseEntry) => ProcessStep | undefined
  /** Undefined where this entry of the kind asks nothing: a referral whose result it already states. */
  readonly request?: (entry: CaseEntry) => Request | undefined
  readonly answering?: Answering
  readonly information?: InformationRole
  /** What the decider chose, for decisions. */
  readonly outcome?: (entry: CaseEntry) => string | undefined
  /** Who decided, where the data names somebody other than the actor; the actor then only states it. */
  readonly decidedBy?: (entry: CaseEntry) => string | undefined
  readonly rationale?: (entry: CaseEntry) => string | undefined
  /** Alternatives to what was chosen; undefined where the record does not say whether there were any. */
  readonly alternatives?: (entry: CaseEntry) => readonly string[] | undefined
  /** The same with the reason for which each was not taken, where the record gives one. */
  readonly options?: (entry: CaseEntry) => readonly ConsideredOption[] | undefined
  readonly version?: (entry: CaseEntry) => DocumentVersion | undefined
  readonly amendment?: (entry: CaseEntry) => Amendment
  readonly meeting?: (entry: CaseEntry) => Meeting
  readonly concordance?: (entry: CaseEntry) => ConcordanceSide
  readonly recallOccasion?: (entry: CaseEntry) => RecallOccasion | undefined
  readonly testimony?: (entry: CaseEntry) => Testimony
  readonly namesInData?: (entry: CaseEntry) => readonly NamedInData[]
  readonly response?: (entry: CaseEntry) => InfluenceResponse | undefined
  readonly enquiries?: (entry: CaseEntry) => readonly Enquiry[]
  readonly meetingPart?: (entry: CaseEntry) => MeetingPart
  readonly meetingAction?: (entry: CaseEntry) => MeetingAction
  /** One agency's position at a meeting, given by its representative. Undefined where the entry states none. */
  readonly agencyView?: (entry: CaseEntry) => AgencyView | undefined
  readonly withdrawal?: (entry: CaseEntry) => RecordWithdrawal
  /** Whether the entry gives a verdict on an address or a curfew, which rests on enquiries. */
  readonly verdict?: (entry: CaseEntry) => boolean
  /** Something about whether there is room for the case: its tier, its allocation, somebody's workload. */
  readonly aboutCapacity?: true
  /** A decision or step by which recall or breach is weighed, decided on or begun. */
  readonly considers?: 'recall' | 'breach'
  /** True for entries about the further offence itself or its notification, from which "recorded after" is usually asked. */
  readonly furtherOffence?: 'offence' | 'notification'
  /** Something that ordinarily calls for recall or breach to be considered. */
  readonly trigger?: true
  /** An act that ordinarily falls to whoever holds the case. */
  readonly usuallyByHolder?: true
}
