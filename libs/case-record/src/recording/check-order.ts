import type { CaseEntry, RelationKind } from '../entry/entry.ts'
import { comesAfter, surelyBefore } from '../kinds/comes-after.ts'
import type { KindDefinition } from '../kinds/kind.ts'
import { kindOf } from '../kinds/registry.ts'
import { isRefusal, parseEdtf } from '../time/edtf.ts'
import { whenInWords } from '../time/in-words.ts'
import type { KnownWhen } from '../time/when.ts'
import type { ActProblem, RecordAct } from './command.ts'
import type { OnRecord } from './on-record.ts'

const verbs: Partial<Readonly<Record<RelationKind, string>>> = {
  countersigns: 'countersigns',
  returns: 'sends back',
  overrides: 'overrides',
  ratifies: 'approves of afterwards',
  'replies-to': 'answers',
  chases: 'chases',
  confirms: 'confirms',
  contests: 'contests',
  corrects: 'changes',
  reads: 'says was read',
}

/**
 * An act dated before what it can only have come after: a ratification before what it ratifies, an answer before its
 * request, a signature before the version that it is given on. The same of what it says it relied on. Dates that leave it
 * open are taken.
 */
export function orderProblems(act: RecordAct, kind: KindDefinition, record: OnRecord): readonly ActProblem[] {
  const at = act.occurred === null ? undefined : parseEdtf(act.occurred)
  if (at === undefined || isRefusal(at)) return []
  return [...tieProblems(act, kind, at, record), ...relianceProblems(act, at, record), ...dueProblems(act, at)]
}

function tieProblems(act: RecordAct, kind: KindDefinition, at: KnownWhen, record: OnRecord): readonly ActProblem[] {
  return act.relatesTo
    .filter(({ as }) => comesAfter(kind, as))
    .flatMap(({ entry, as, version }) => {
      const target = record.entry(entry)
      const since = target && earliestSince(target, version, at, record)
      return since ? [problemOf(act, as, target, since)] : []
    })
    .slice(0, 1)
}

/** Nothing that came, or read as it is said to have been read, only after an act can have borne on it. */
function relianceProblems({ occurred, reliedOn }: RecordAct, at: KnownWhen, record: OnRecord): readonly ActProblem[] {
  return reliedOn.flatMap(({ entry, version }, index) => {
    const target = record.entry(entry)
    const since = target && earliestSince(target, version, at, record)
    if (!since) return []
    const what = `${target.source.reference} (${kindOf(target).title}), ${whenInWords(since)}`
    return [
      {
        field: `reliedOn.${index}`,
        problem: `${what}, came after this, which is dated ${occurred}`,
        expected: `what there was by ${occurred}, or in occurred ${whenInWords(since)} or later, or null where it is not known when`,
      },
    ]
  })
}

/** Ends that an act sets for something to come, by the fields that its kind may have for them. */
const ends = ['due', 'reviewDue', 'until'] as const

/** Nothing can be asked for by a time that had passed when it was asked. */
function dueProblems({ occurred, fields }: RecordAct, at: KnownWhen): readonly ActProblem[] {
  return ends.flatMap(name => {
    const given = fields[name]
    const end = typeof given === 'string' ? parseEdtf(given) : undefined
    if (end === undefined || isRefusal(end) || !surelyBefore(end, at)) return []
    const problem = `${end.edtf} had passed when this happened: ${occurred}`
    return [{ field: `fields.${name}`, problem, expected: `${whenInWords(at)} or later, or nothing` }]
  })
}

/** Since when there was what the act names, where the act is dated before that. */
function earliestSince(
  target: CaseEntry,
  version: number | undefined,
  at: KnownWhen,
  record: OnRecord,
): KnownWhen | undefined {
  const amendment = version === undefined || version < 2 ? undefined : record.amendmentsOf(target)[version - 2]
  return [amendment?.occurred, target.occurred].find(since => surelyBefore(at, since))
}

function problemOf(act: RecordAct, as: RelationKind, target: CaseEntry, since: KnownWhen): ActProblem {
  const what = `${target.source.reference} (${kindOf(target).title})`
  const given = as === 'ratifies' ? '; an approval given before is an endorsement' : ''
  return {
    field: 'occurred',
    problem: `${act.occurred} is before what this ${verbs[as] ?? 'is about'}: ${what}, ${whenInWords(since)}`,
    expected: `${whenInWords(since)} or later, or null where it is not known when${given}`,
  }
}
