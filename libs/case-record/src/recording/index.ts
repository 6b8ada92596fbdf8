/** Putting acts on the record of a case as they happen, by the people who do them. */
export type { ActProblem, ActRefusal, ChangedInformation, Notice, RecordAct, Reference } from './command.ts'
export { noticeDigest } from './notices.ts'
export { recordAct, type RecordRequest } from './record-act.ts'
export { readRecord, type CaseOnRecord } from './read-record.ts'
