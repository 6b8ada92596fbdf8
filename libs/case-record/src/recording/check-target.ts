import { isRecorded, samePerson, surelySamePerson, type Actor } from '../entry/actor.ts'
import type { CaseEntry, RelationKind } from '../entry/entry.ts'
import { mayWithdraw } from '../kinds/accounts/withdrawal.ts'
import type { AppliesTo, KindDefinition } from '../kinds/kind.ts'
import { isListedKind, kindOf } from '../kinds/registry.ts'
import { amendedFieldProblems, isOwnView } from './amended-field.ts'
import type { ActProblem, RecordAct } from './command.ts'
import type { OnRecord } from './on-record.ts'

/**
 * What an act of a kind may be about, beyond that it is on the record: what its kind can apply to, withdrawals, responses,
 * changes of a dissent.
 */
export function targetProblems(act: RecordAct, kind: KindDefinition, record: OnRecord): readonly ActProblem[] {
  if (kind.appliesTo) return inapplicable(act, kind, kind.appliesTo, record)
  if (kind.withdrawal) return withdrawalProblems(act, record)
  if (kind.response) return responseProblems(act, record)
  if (kind.amendment) return amendmentProblems(act, record)
  return []
}

/** A target to which acts of the kind cannot apply, such as a dissent to an override. Of an unlisted kind nothing is known. */
function inapplicable(
  act: RecordAct,
  { title }: KindDefinition,
  { as, inWords, includes }: AppliesTo,
  record: OnRecord,
): readonly ActProblem[] {
  return targetsOf(act, record, as)
    .slice(0, 1)
    .filter(({ target }) => isListedKind(target.kind) && !includes(target, kindOf(target)))
    .map(({ field, target }) => {
      const problem = `${target.source.reference} (${kindOf(target).title}) is nothing to which this can apply: ${title}`
      return { field, problem, expected: inWords }
    })
}

/** Only its author takes an entry back, once; what reports somebody else neither side can take off the record. */
function withdrawalProblems(act: RecordAct, record: OnRecord): readonly ActProblem[] {
  const targets = targetsOf(act, record, 'corrects')
  const writer = act.recordedBy ?? act.actor
  const others = isRecorded(writer) && !samePerson(writer, act.actor)
  return [
    ...(targets.length === 0
      ? [noTarget('withdraws nothing', 'a relation "corrects" to the entry made in error')]
      : []),
    ...(others ? [{ field: 'recordedBy', problem: 'is not its author', expected: 'the author of the entry' }] : []),
    ...targets.flatMap(({ field, target }) => {
      if (kindOf(target).withdrawal) return [{ field, problem: 'is itself a withdrawal', expected: 'another entry' }]
      if (record.withdrawalOf(target)) {
        return [{ field, problem: 'was withdrawn before', expected: 'an entry that stands' }]
      }
      if (mayWithdraw(act.actor, target)) return []
      const expected = 'an entry of your own that you wrote down yourself; any other may be contested or corrected'
      return [{ field, problem: 'is not an entry that you may withdraw', expected }]
    }),
  ]
}

/** A recipient responds to a direction or advice; nobody responds to their own. */
function responseProblems(act: RecordAct, record: OnRecord): readonly ActProblem[] {
  const targets = targetsOf(act, record, 'replies-to')
  return [
    ...(targets.length === 0 ? [noTarget('answers nothing', 'a relation "replies-to" to the direction')] : []),
    ...(act.fields['response'] === undefined
      ? [{ field: 'fields.response', problem: 'is missing', expected: 'what you did about the direction' }]
      : []),
    ...targets.flatMap(({ field, target }) => {
      const type = kindOf(target).influence?.type
      if (type !== 'direction' && type !== 'advice') {
        return [{ field, problem: 'is no direction and no advice', expected: 'a direction or advice given to you' }]
      }
      return samePerson(act.actor, target.actor)
        ? [{ field, problem: 'nobody responds to their own direction', expected: 'a direction of somebody else' }]
        : []
    }),
  ]
}

/**
 * Nobody edits another's dissent, own view or account, whatever their grade, nor what somebody reports of them; and a field
 * is one that the entry can have.
 */
function amendmentProblems(act: RecordAct, record: OnRecord): readonly ActProblem[] {
  const { field: changed, old, new: value } = act.fields
  const others = targetsOf(act, record, 'corrects').filter(({ target }) => !surelySamePerson(act.actor, target.actor))
  const views = others.filter(({ target }) => isOwnView(changed) && target.attested?.ownView !== undefined)
  return [
    ...others.flatMap(({ field, target }) => {
      const words = wordsOfOthers(target)
      return words ? [{ field, ...words }] : []
    }),
    ...reportsOfThem(act, record),
    ...views.map(() => ({
      field: 'fields.field',
      problem: "nobody changes another's own view",
      expected: 'another field, or a dissent of your own',
    })),
    ...targetsOf(act, record, 'corrects').flatMap(({ target }) =>
      amendedFieldProblems(target, { field: changed, old, new: value }, record),
    ),
  ]
}

type Refused = Pick<ActProblem, 'problem' | 'expected'>

/** What somebody said for themself, and nobody else can say for them. */
function wordsOfOthers(target: CaseEntry): Refused | undefined {
  const kind = kindOf(target)
  if (kind.influence?.type === 'dissent') {
    return { problem: "nobody changes another's dissent", expected: 'an act of your own' }
  }
  if (kind.response) return { problem: "nobody changes another's response", expected: 'an act of your own' }
  if (kind.testimony) return { problem: 'is the account of somebody else', expected: 'testimony of your own' }
  if (kind.agencyView && !kind.meeting) {
    return { problem: "nobody changes another's view", expected: 'a view or testimony of your own' }
  }
  return undefined
}

/** Whoever is said to have done something confirms or contests that; both accounts stay. */
function reportsOfThem(act: RecordAct, record: OnRecord): readonly ActProblem[] {
  return targetsOf(act, record, 'corrects')
    .filter(({ target }) => isReportOf(act.actor, target))
    .map(({ field }) => {
      const problem = "is somebody else's record of what you said or did"
      return { field, problem, expected: 'to confirm or to contest it; both accounts stay' }
    })
}

function isReportOf(actor: Actor, { actor: alleged, recordedBy }: CaseEntry): boolean {
  return recordedBy !== undefined && samePerson(actor, alleged) && !samePerson(actor, recordedBy)
}

interface Target {
  readonly field: string
  readonly target: CaseEntry
}

function targetsOf({ relatesTo }: RecordAct, record: OnRecord, tie: RelationKind): readonly Target[] {
  return relatesTo.flatMap(({ entry, as }, index) => {
    const target = as === tie ? record.entry(entry) : undefined
    return target ? [{ field: `relatesTo.${index}.entry`, target }] : []
  })
}

function noTarget(problem: string, expected: string): ActProblem {
  return { field: 'relatesTo', problem, expected }
}
