import { positionOfRecorded } from '#event-log'
import { entryOf } from '#staffing'
import { commandIdUsed } from '../../errors/command-id-used.ts'
import type { StaffingAnswer } from '../commands/record-staffing.ts'
import type { StaffingResultModel } from '../models/result.models.ts'
import type { NotPermitted } from '../../acting/refusal.models.ts'
import { toNotRecorded, type SaidOfFailure } from '../../acting/show-refusal.ts'
import { entryInWords, toStaffingEntry } from './entry.ts'

/** How recording ended, in the form of the schema. */
export function toStaffingResult(answer: StaffingAnswer): StaffingResultModel {
  switch (answer.kind) {
    case 'not-permitted':
      return notPermitted(answer.what)
    case 'not-valid':
      return { __typename: 'ActNotValid', problems: [...answer.problems] }
    case 'failed':
      return toNotRecorded(answer.error, saidOfFailure)
    case 'ended':
      return ended(answer.result)
  }
}

function ended(result: Extract<StaffingAnswer, { kind: 'ended' }>['result']): StaffingResultModel {
  switch (result.outcome) {
    case 'recorded': {
      const entry = entryOf(result.events[0]!)
      const position = positionOfRecorded(result.events)
      return {
        __typename: 'StaffingRecorded',
        entry: entry.id,
        position,
        again: result.again,
        inWords: entryInWords(entry),
      }
    }
    case 'refused':
      return { __typename: 'ActNotValid', problems: [...result.refusal] }
    case 'id-used':
      return { __typename: 'ActNotValid', problems: [commandIdUsed] }
    case 'stale':
      return { __typename: 'StaffingMovedOn', since: result.since.map(event => toStaffingEntry(entryOf(event))) }
    case 'failed':
      return toNotRecorded(result.error, saidOfFailure)
    case 'wrong-state':
      throw new TypeError('a staffing command was expected to be the first or not the first of its person')
  }
}

function notPermitted(what: 'staffing' | 'workload'): NotPermitted {
  const why =
    what === 'staffing'
      ? 'Staffing is recorded by managers and administrators.'
      : 'Workload is recorded by a manager of the unit, a line manager of the person, or an administrator.'
  return { __typename: 'NotPermitted', why }
}

const saidOfFailure: SaidOfFailure = {
  outcomeUnknown: 'It is not known whether this was recorded. Send the same command again: it is recorded once.',
  nothingRecorded: 'The record could not take it; nothing was recorded. The same command may be sent again.',
}
