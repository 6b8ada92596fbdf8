import { rolesThatRecord, type RecordingAction, type Role } from '#access'
import { entryOf, isEntryEvent, type ActRefusal } from '#case-record'
import { positionOfRecorded, type RecordedEvent } from '#event-log'
import type { ActNotValid, NotPermitted } from '../../acting/refusal.models.ts'
import { notLoggedYet } from '../../acting/show-refusal.ts'
import { toEntries, toEntry } from '../../case/show/entry/entry.ts'
import type { Showing } from '../../case/show/opened/showing.ts'
import { commandIdUsed } from '../../errors/command-id-used.ts'
import type { AnyActInput } from './act.input.ts'
import { namedAsSent } from './problem-names.ts'
import type { RecordingAnswer, RecordingRequest } from './record-on-case.ts'
import { notRecordedOnCase } from './not-recorded-on-case.ts'
import type { RecordingResultModel } from './result.models.ts'

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
      return notRecordedOnCase(answer.error)
    case 'ended':
      return ended(answer, request)
  }
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
function toNotPermitted(action: RecordingAction): NotPermitted {
  return { __typename: 'NotPermitted', why: `This is recorded by ${rolesInWords(rolesThatRecord(action))}.` }
}

/** Roles as people in them are called, in one phrase: "managers and administrators". */
export function rolesInWords(roles: readonly Role[]): string {
  const words = roles.map(role => roleInWords[role])
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ')
}
