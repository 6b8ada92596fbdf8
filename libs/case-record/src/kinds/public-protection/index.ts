import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { edtfDate, oneOf, orNull, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

/** A place in approved premises given or not given: the answer to a referral. */
const approvedPremises: KindDefinition = {
  kind: 'approved_premises.decided',
  title: 'Approved premises place decided',
  family: 'decision',
  fields: {
    ...reasoningFields,
    outcome: text,
    premises: textOrNull,
    from: orNull(edtfDate),
    until: orNull(edtfDate),
  },
  ...reasoning,
  headline: words('outcome'),
  outcome: words('outcome'),
  answering: 'answers',
}

/** "disclose, to: school", with the parts that the record gives. */
function disclosureInWords(entry: CaseEntry): string | undefined {
  const outcome = wordsIn(entry, 'outcome')
  const to = readData(entry).texts('to') ?? []
  const said = [outcome, to.length === 0 ? undefined : `to: ${to.join(', ')}`].filter(one => one !== undefined)
  return said.length === 0 ? undefined : said.join(', ')
}

/** Whether somebody is told of the risk, what they are told, and why or why not. */
const disclosure: KindDefinition = {
  kind: 'disclosure.decided',
  title: 'Disclosure to somebody at risk decided',
  family: 'decision',
  fields: { ...reasoningFields, outcome: oneOf('disclose', 'not disclose'), to: textOrList, what: text },
  ...reasoning,
  headline: disclosureInWords,
  outcome: words('outcome'),
}

const polygraph: KindDefinition = {
  kind: 'polygraph.decided',
  title: 'Polygraph examination decided',
  family: 'decision',
  fields: { ...reasoningFields, outcome: text, due: orNull(edtfDate) },
  ...reasoning,
  headline: words('outcome'),
  outcome: words('outcome'),
}

export const publicProtectionKinds: readonly KindDefinition[] = [approvedPremises, disclosure, polygraph]
