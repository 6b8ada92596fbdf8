import { rolesThatRecord, type RecordingAction, type Role } from '#access'
import { entryOf, isEntryEvent, type ActRefusal } from '#case-record'
import { positionOfRecorded, type EventLogError, type RecordedEvent } from '#event-log'
import { toEntries, toEntry } from '../../case/show/entry.ts'
import { notLogged } from '../../case/show/refusal.ts'
import type { Showing } from '../../case/show/showing.ts'
import { commandIdUsed } from '../../errors/command-id-used.ts'
import type { AnyActInput } from './act.input.ts'
import { namedAsSent } from './problem-names.ts'
import type { RecordingAnswer, RecordingRequest } from './record-on-case.ts'
import type { ActNotValid, NotPermitted, NotRecorded, RecordingResultModel } from './result.models.ts'

/** How recording ended, in the form of the schema. */
export function toRecordingResult(
  answer: RecordingAnswer,
  request: RecordingRequest<AnyActInput>,
): RecordingResultModel {
  switch (answer.kind) {
    case 'not-permitted':
      return toNotPermitted(request.recording.action)
    case 'case-restricted':
      return { __typename: 'NotPermitted', why: answer.message }
    case 'not-logged':
      return notLoggedYet
    case 'not-valid':
      return notValid(answer.problems)
    case 'failed':
      return toNotRecorded(answer.error)
    case 'ended':
      return ended(answer, request)
  }
}

/** Nothing was recorded, because it could not be logged that the case was looked at. */
export const notLoggedYet: NotRecorded = {
  __typename: 'NotRecorded',
  code: 'UNAVAILABLE',
  message: notLogged,
  outcomeUnknown: false,
}

type EndedAnswer = Extract<RecordingAnswer, { kind: 'ended' }>

function ended(answer: EndedAnswer, { recording, input }: RecordingRequest<AnyActInput>): RecordingResultModel {
  const { result, showing } = answer
  switch (result.outcome) {
    case 'recorded':
      return recorded(result.events, result.again, showing)
    case 'stale': {
      const ids = result.since.filter(event => isEntryEvent(event.type)).map(event => entryOf(event).id)
      const entries = ids.flatMap(id => showing.file.entry(id) ?? [])
      return {
        __typename: 'RecordMovedOn',
        since: toEntries(showing, entries),
        position: positionOfRecorded(result.since),
      }
    }
    case 'refused':
      return result.refusal.kind === 'not-valid'
        ? notValid(namedAsSent(result.refusal.problems, recording, input))
        : refused(result.refusal, answer)
    case 'id-used':
      return notValid([commandIdUsed])
    case 'wrong-state':
      throw new TypeError('an act was expected to be the first or not the first of its case')
  }
}

function recorded(events: readonly RecordedEvent[], again: boolean, showing: Showing): RecordingResultModel {
  const entry = showing.file.entry(entryOf(events[0]!).id)!
  return {
    __typename: 'ActRecorded',
    id: entry.id,
    reference: entry.source.reference,
    position: positionOfRecorded(events),
    again,
    entry: toEntry(showing, entry),
  }
}

function refused(
  refusal: Exclude<ActRefusal, { kind: 'not-valid' }>,
  { showing, sealOf }: EndedAnswer,
): RecordingResultModel {
  if (refusal.kind === 'notices') {
    const notices = refusal.notices.map(notice => {
      const { id, text, entries } = notice
      return { id, text, entries: toEntries(showing, entries), acknowledgement: sealOf(notice) }
    })
    return { __typename: 'NoticesToAcknowledge', notices }
  }
  const changed = refusal.changed.map(({ entry, seen, newest, changes }) => ({
    entry: toEntry(showing, entry),
    seen,
    newest,
    changes: toEntries(showing, changes),
  }))
  return { __typename: 'StaleInformation', changed }
}

function notValid(problems: readonly { field: string; problem: string; expected: string }[]): ActNotValid {
  return {
    __typename: 'ActNotValid',
    problems: problems.map(({ field, problem, expected }) => ({ field, problem, expected })),
  }
}

const roleInWords: Readonly<Record<Role, string>> = {
  practitioner: 'practitioners',
  manager: 'managers',
  'mappa-coordinator': 'MAPPA co-ordinators',
  'sfo-reviewer': 'SFO reviewers',
  administrator: 'administrators',
  'data-protection': 'data protection officers',
}

/** Who may, rather than who may not. */
export function toNotPermitted(action: RecordingAction): NotPermitted {
  return { __typename: 'NotPermitted', why: `This is recorded by ${rolesInWords(rolesThatRecord(action))}.` }
}

export function rolesInWords(roles: readonly Role[]): string {
  const words = roles.map(role => roleInWords[role])
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ')
}

/** What is said of each failure of the log. None of it tells of the store's insides. */
const saidOf: Readonly<Record<EventLogError['kind'], string>> = {
  'unknown-outcome': 'It is not known whether this was recorded. Send the same command again: it is recorded once.',
  unavailable: 'The record cannot be reached at the moment; nothing was recorded. Send the same command again.',
  'too-large': 'This is too large to record at once; nothing was recorded.',
  conflict: 'Others kept recording on this case; nothing was recorded. Send the same command again.',
  gone: 'The record of this case can no longer be written; nothing was recorded.',
  corrupt: 'The record of this case cannot be read; nothing was recorded.',
  'unknown-type': 'The record of this case holds something that this software does not know; nothing was recorded.',
  'invalid-request': 'The service asked its record for something impossible; nothing was recorded.',
}

export function toNotRecorded(error: EventLogError): NotRecorded {
  return {
    __typename: 'NotRecorded',
    code: error.kind.toUpperCase().replaceAll('-', '_'),
    message: saidOf[error.kind],
    outcomeUnknown: error.kind === 'unknown-outcome',
  }
}
