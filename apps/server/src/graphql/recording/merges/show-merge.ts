import { aliasesAfter, aliasesOf, instantWhen, mainsOf, type AliasChange } from '#case-record'
import { rolesThatMerge } from '#access'
import { positionOfRecorded } from '#event-log'
import { toActor } from '../../case/show/entry/actor.ts'
import { toWhen } from '../../case/show/entry/time.ts'
import { commandIdUsed } from '../../errors/command-id-used.ts'
import { notLoggedYet } from '../../acting/show-refusal.ts'
import { notRecordedOnCase } from '../shared/not-recorded-on-case.ts'
import { rolesInWords } from '../shared/show-result.ts'
import type { MergeAnswer } from './change-merge.ts'
import type { CaseMerge, MergeResultModel } from './merge.models.ts'

/** How merging came out, in the form of the schema. */
export function toMergeResult(answer: MergeAnswer): MergeResultModel {
  if (answer.kind === 'failed') return notRecordedOnCase(answer.error)
  if (answer.kind === 'not-permitted') {
    return { __typename: 'NotPermitted', why: `Numbers are merged by ${rolesInWords(rolesThatMerge)}.` }
  }
  if (answer.kind === 'case-restricted') return { __typename: 'NotPermitted', why: answer.message }
  if (answer.kind === 'not-logged') return notLoggedYet
  const { result } = answer
  switch (result.outcome) {
    case 'recorded':
      return { __typename: 'MergeRecorded', position: positionOfRecorded(result.events), again: result.again }
    case 'refused':
      return { __typename: 'ActNotValid', problems: [...result.refusal] }
    case 'id-used':
      return { __typename: 'ActNotValid', problems: [commandIdUsed] }
    case 'failed':
      return notRecordedOnCase(result.error)
    case 'stale':
    case 'wrong-state':
      throw new TypeError('merging expects no state')
  }
}

/** The merges that stood for a number as they had been written down by an instant: those that lead to it or away from it. */
export function mergesOf(crn: string, changes: readonly AliasChange[], knownAt: number): readonly CaseMerge[] {
  const standing = aliasesAfter(changes, knownAt)
  const main = mainsOf(crn, standing).at(-1) ?? crn
  return aliasesOf(main, standing).map(number => toMerge(standing.get(number)!))
}

function toMerge({ alias, main, reason, at, by }: AliasChange): CaseMerge {
  return { alias, main, reason, recorded: toWhen(instantWhen(at)), by: toActor(by) }
}
