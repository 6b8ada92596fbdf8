import { positionOfRecorded, type RecordedEvent } from '#event-log'
import { commandIdUsed } from '../../errors/command-id-used.ts'
import { notLoggedYet } from '../../acting/show-refusal.ts'
import { notRecordedOnCase } from '../../recording/shared/not-recorded-on-case.ts'
import type { ChangeAccessAnswer } from '../commands/change-access.ts'
import type { AccessResultModel } from '../models/result.models.ts'

/** How a change of who may open a case ended, in the form of the schema. */
export function toAccessResult(answer: ChangeAccessAnswer): AccessResultModel {
  switch (answer.kind) {
    case 'not-permitted':
      return { __typename: 'NotPermitted', why: 'Only administrators limit who may open a case.' }
    case 'case-restricted':
      return { __typename: 'NotPermitted', why: answer.message }
    case 'not-logged':
      return notLoggedYet
    case 'failed':
      return notRecordedOnCase(answer.error)
    case 'ended':
      return ended(answer.result)
  }
}

function ended(result: Extract<ChangeAccessAnswer, { kind: 'ended' }>['result']): AccessResultModel {
  switch (result.outcome) {
    case 'recorded':
      return {
        __typename: 'AccessChanged',
        id: idIn(result.events[0]!),
        position: positionOfRecorded(result.events),
        again: result.again,
      }
    case 'refused':
      return { __typename: 'ActNotValid', problems: [...result.refusal] }
    case 'id-used':
      return { __typename: 'ActNotValid', problems: [commandIdUsed] }
    case 'failed':
      return notRecordedOnCase(result.error)
    case 'stale':
    case 'wrong-state':
      throw new TypeError('who may open a case was expected to be in some state')
  }
}

function idIn({ data }: RecordedEvent): string {
  const { limit, commission } = data as { readonly limit?: string; readonly commission?: string }
  return limit ?? commission!
}
