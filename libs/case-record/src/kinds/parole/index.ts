import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { edtfDate, orNull, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition, NamedInData } from '../kind.ts'
import { dueOf, labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

/** A report recommends; the Parole Board decides. */
const report: KindDefinition = {
  kind: 'parole.report',
  title: 'Parole report',
  family: 'step',
  fields: { recommendation: textOrNull },
  headline: labelled('Recommendation', 'recommendation'),
  concordance: entry => ({ matter: 'parole', side: 'proposal', ...part('text', wordsIn(entry, 'recommendation')) }),
}

function dependencies(entry: CaseEntry): readonly NamedInData[] {
  const single = readData(entry).text('dependsOn') !== undefined
  const named = readData(entry).texts('dependsOn') ?? []
  return named.map((id, index) => ({ pointer: single ? '/dependsOn' : `/dependsOn/${index}`, id, as: 'depends-on' }))
}

/** `dependsOn`: what the decision rests on, such as a place at a hostel, or the entry that offers it; it may fail later. */
const decision: KindDefinition = {
  kind: 'parole.decision',
  title: 'Parole decision',
  family: 'decision',
  fields: { ...reasoningFields, outcome: text, dependsOn: textOrList },
  ...reasoning,
  headline: words('outcome'),
  outcome: words('outcome'),
  namesInData: dependencies,
  concordance: entry => ({ matter: 'parole', side: 'outcome', ...part('text', wordsIn(entry, 'outcome')) }),
}

const reconsiderationApplied: KindDefinition = {
  kind: 'parole.reconsideration.applied',
  title: 'Reconsideration applied for',
  family: 'step',
  fields: { to: textOrNull, due: orNull(edtfDate), reason: orNull(text) },
  request: entry => ({
    of: wordsIn(entry, 'to') ?? null,
    subject: 'reconsideration of the parole decision',
    ...dueOf(entry),
  }),
  rationale: words('reason'),
}

const reconsiderationDecided: KindDefinition = {
  kind: 'parole.reconsideration.decided',
  title: 'Reconsideration decided',
  family: 'decision',
  fields: { ...reasoningFields, outcome: text },
  ...reasoning,
  headline: words('outcome'),
  outcome: words('outcome'),
  answering: 'answers',
}

export const paroleKinds: readonly KindDefinition[] = [report, decision, reconsiderationApplied, reconsiderationDecided]
