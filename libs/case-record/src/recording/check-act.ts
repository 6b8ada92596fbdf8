import { isRecorded, samePerson, type Actor } from '../entry/actor.ts'
import type { CaseEntry } from '../entry/entry.ts'
import type { FieldProblem } from '../kinds/fields.ts'
import type { InfluenceType, KindDefinition } from '../kinds/kind.ts'
import { isListedKind, kindOf } from '../kinds/registry.ts'
import { isRefusal, parseEdtf } from '../time/edtf.ts'
import { instantWhen } from '../time/when.ts'
import { orderProblems } from './check-order.ts'
import { targetProblems } from './check-target.ts'
import type { ActProblem, RecordAct, Reference } from './command.ts'
import type { OnRecord } from './on-record.ts'
import { overrideProblems } from './override-levels.ts'
import { ownRecallProblems } from './own-recall.ts'

/** Everything wrong with an act as it was sent, not just the first. */
export function problemsOf(act: RecordAct, record: OnRecord): readonly ActProblem[] {
  if (!isListedKind(act.kind)) {
    return [{ field: 'kind', problem: `"${act.kind}" is not a kind of this record`, expected: 'a listed kind' }]
  }
  const kind = kindOf(act)
  return [
    ...occurredProblems(act),
    ...lateReasonProblems(act),
    ...fieldProblems(act, kind),
    ...referenceProblems(act, record),
    ...influenceProblems(act, kind, record),
    ...targetProblems(act, kind, record),
    ...orderProblems(act, kind, record),
    ...ownRecallProblems(act, kind, record),
    ...overrideProblems(act, kind, record),
    ...nameProblems(act),
  ]
}

function occurredProblems({ occurred, by }: RecordAct): readonly ActProblem[] {
  if (occurred === null) return []
  const when = parseEdtf(occurred)
  if (isRefusal(when)) return [{ field: 'occurred', ...when }]
  if (when.earliest <= by.now) return []
  return [{ field: 'occurred', problem: `${occurred} is later than now`, expected: 'a time that has come' }]
}

/** What is recorded at the very moment it happens is not recorded late: a reason beside it would contradict the record. */
function lateReasonProblems({ occurred, reasonForLateRecording, by }: RecordAct): readonly ActProblem[] {
  if (reasonForLateRecording === undefined || occurred !== instantWhen(by.now).edtf) return []
  const problem = 'is given for an act that happens as it is recorded'
  return [{ field: 'reasonForLateRecording', problem, expected: 'nothing, or with it in occurred when it happened' }]
}

/** Unknown fields are refused, never stripped: nothing that somebody wrote may vanish. */
function fieldProblems({ fields }: RecordAct, kind: KindDefinition): readonly ActProblem[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const rule = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined
    if (!rule) {
      const known = Object.keys(kind.fields).join(', ')
      return [{ field: `fields.${name}`, problem: `is not a field of ${kind.title}`, expected: `one of: ${known}` }]
    }
    return rule(value).map(problem => ({ ...problem, field: `fields.${name}${pathOf(problem)}` }))
  })
}

function pathOf({ pointer }: FieldProblem): string {
  return pointer.replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
}

function referenceProblems({ relatesTo, reliedOn }: RecordAct, record: OnRecord): readonly ActProblem[] {
  return [
    ...relatesTo.flatMap((reference, index) => referenceProblem(`relatesTo.${index}`, reference, record)),
    ...reliedOn.flatMap((reference, index) => referenceProblem(`reliedOn.${index}`, reference, record)),
  ]
}

/** A version that is not there yet is no newer one that somebody else made: nobody can have read it. */
function referenceProblem(field: string, { entry: id, version }: Reference, record: OnRecord): readonly ActProblem[] {
  const entry = record.entry(id)
  if (!entry) {
    return [{ field: `${field}.entry`, problem: `no entry ${id} is on this record`, expected: 'the id of an entry' }]
  }
  const newest = record.amendmentsOf(entry).length + 1
  if (version === undefined || version <= newest) return []
  const expected = newest === 1 ? 'version 1, the only one' : `a version from 1 to ${newest}`
  return [{ field: `${field}.version`, problem: `there is no version ${version}`, expected }]
}

/** The relation by which each influence names what it bears on. */
const relationOf = {
  advice: ['advises', 'replies-to'],
  direction: ['directs'],
  endorsement: ['endorses'],
  countersignature: ['countersigns'],
  return: ['returns'],
  override: ['overrides'],
  dissent: ['dissents-from'],
  escalation: ['escalates'],
  ratification: ['ratifies'],
} as const satisfies Readonly<Record<InfluenceType, readonly string[]>>

/** Influences that nobody may give on their own act. */
const onOthersOnly: readonly InfluenceType[] = ['countersignature', 'return', 'endorsement', 'ratification', 'override']

function influenceProblems(act: RecordAct, kind: KindDefinition, record: OnRecord): readonly ActProblem[] {
  const type = kind.influence?.type
  if (type === undefined || kind.family === 'step') return []
  const ties: readonly string[] = relationOf[type]
  const tied = act.relatesTo.filter(({ as }) => ties.includes(as))
  if (tied.length === 0) {
    const expected = `a relation "${ties.join('" or "')}" to what it bears on`
    return [{ field: 'relatesTo', problem: `names nothing that this ${type} bears on`, expected }]
  }
  return tied.flatMap(({ entry, version }) => {
    const field = `relatesTo.${act.relatesTo.findIndex(one => one.entry === entry)}`
    const target = record.entry(entry)
    const own = target !== undefined && onOthersOnly.includes(type) && samePerson(act.actor, target.actor)
    const ownWords =
      target !== undefined && type === 'countersignature' && !own && wroteOf(act.actor, target, version, record)
    const unversioned = type === 'countersignature' && version === undefined
    return [
      ...(own
        ? [
            {
              field,
              problem: `nobody gives ${withArticle(type)} on their own act`,
              expected: 'an act of somebody else',
            },
          ]
        : []),
      ...(ownWords
        ? [
            {
              field,
              problem: 'the version is one that you changed yourself',
              expected: 'the signature of somebody else',
            },
          ]
        : []),
      ...(unversioned
        ? [{ field: `${field}.version`, problem: 'is missing', expected: 'the exact version that is countersigned' }]
        : []),
    ]
  })
}

/** Whether somebody wrote a part of an entry as it reads at a version: to sign that is to sign their own words. */
function wroteOf(actor: Actor, target: CaseEntry, version: number | undefined, record: OnRecord): boolean {
  const amendments = record.amendmentsOf(target)
  return amendments.slice(0, version === undefined ? undefined : version - 1).some(one => samePerson(actor, one.actor))
}

function withArticle(type: InfluenceType): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
}

/** Both names stand on what one person writes of another. */
function nameProblems({ actor, recordedBy }: RecordAct): readonly ActProblem[] {
  if (recordedBy && !isRecorded(recordedBy)) {
    return [{ field: 'recordedBy', problem: 'names nobody', expected: 'who writes this down' }]
  }
  return isRecorded(actor) ? [] : [{ field: 'actor', problem: 'names nobody', expected: 'whose act it is' }]
}
