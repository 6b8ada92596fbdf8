import { isRecorded, samePerson, type Actor } from '../entry/actor.ts'
import type { CaseEntry } from '../entry/entry.ts'
import type { FieldProblem } from '../kinds/fields.ts'
import type { InfluenceType, KindDefinition } from '../kinds/kind.ts'
import { isListedKind, kindOf } from '../kinds/registry.ts'
import { isRefusal, parseEdtf } from '../time/edtf.ts'
import { targetProblems } from './check-target.ts'
import type { ActProblem, RecordAct } from './command.ts'
import type { OnRecord } from './on-record.ts'
import { ownRecallProblems } from './own-recall.ts'

/** Everything wrong with an act as it was sent, not just the first. */
export function problemsOf(act: RecordAct, record: OnRecord): readonly ActProblem[] {
  if (!isListedKind(act.kind)) {
    return [{ field: 'kind', problem: `"${act.kind}" is not a kind of this record`, expected: 'a listed kind' }]
  }
  const kind = kindOf(act)
  return [
    ...occurredProblems(act),
    ...fieldProblems(act, kind),
    ...referenceProblems(act, record),
    ...influenceProblems(act, kind, record),
    ...targetProblems(act, kind, record),
    ...ownRecallProblems(act, kind, record),
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
  const missing = (field: string, id: string): readonly ActProblem[] =>
    record.entry(id) ? [] : [{ field, problem: `no entry ${id} is on this record`, expected: 'the id of an entry' }]
  return [
    ...relatesTo.flatMap(({ entry }, index) => missing(`relatesTo.${index}.entry`, entry)),
    ...reliedOn.flatMap(({ entry }, index) => missing(`reliedOn.${index}.entry`, entry)),
  ]
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

/** Influences that nobody may give on their own act, and that are given on an exact version. */
const onOthersOnly: readonly InfluenceType[] = ['countersignature', 'return', 'endorsement', 'ratification']

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
    const own = target !== undefined && onOthersOnly.includes(type) && isOwn(act.actor, target)
    const unversioned = type === 'countersignature' && version === undefined
    return [
      ...(own
        ? [{ field, problem: `nobody gives a ${type} on their own act`, expected: 'an act of somebody else' }]
        : []),
      ...(unversioned
        ? [{ field: `${field}.version`, problem: 'is missing', expected: 'the exact version that is countersigned' }]
        : []),
    ]
  })
}

function isOwn(actor: Actor, target: CaseEntry): boolean {
  return samePerson(actor, target.actor)
}

/** Both names stand on what one person writes of another. */
function nameProblems({ actor, recordedBy }: RecordAct): readonly ActProblem[] {
  if (recordedBy && !isRecorded(recordedBy)) {
    return [{ field: 'recordedBy', problem: 'names nobody', expected: 'who writes this down' }]
  }
  return isRecorded(actor) ? [] : [{ field: 'actor', problem: 'names nobody', expected: 'whose act it is' }]
}
