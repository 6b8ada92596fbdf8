import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import type { Effect } from '../effect.ts'
import { flag, levelsByGroup, numberOrText, oneOf, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { always, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'
import { enquiriesOf, enquiriesRule } from './enquiries.ts'
import { roshEffects } from '../risk/rosh.ts'
import { tierEffects } from '../risk/tier.ts'

/** Release brings the licence into force with its conditions, and whatever levels and tier the release record states. */
function releaseEffects(entry: CaseEntry): readonly Effect[] {
  const conditions = readData(entry).texts('conditions') ?? []
  return [
    { aspect: 'custody', status: 'released' },
    { aspect: 'licence', status: 'in force' },
    ...conditions.map(condition => ({ aspect: 'condition', condition, change: 'set' }) as const),
    ...roshEffects(entry),
    ...tierEffects(entry),
  ]
}

const released: KindDefinition = {
  kind: 'custody.released',
  title: 'Released from custody',
  family: 'occurrence',
  fields: {
    levels: levelsByGroup,
    setting: oneOf('community', 'custody'),
    tier: numberOrText,
    version: numberOrText,
    conditions: textOrList,
  },
  effects: releaseEffects,
}

const remanded: KindDefinition = {
  kind: 'custody.remanded',
  title: 'Remanded in custody',
  family: 'decision',
  fields: reasoningFields,
  ...reasoning,
  effects: () => [{ aspect: 'custody', status: 'in custody' }],
  outcome: always('remanded in custody'),
}

/** Bail is release without a licence. */
const bailed: KindDefinition = {
  kind: 'custody.bailed',
  title: 'Bailed',
  family: 'decision',
  fields: { ...reasoningFields, conditions: textOrList },
  ...reasoning,
  effects: () => [{ aspect: 'custody', status: 'released' }],
  outcome: always('bailed'),
}

const conduct: KindDefinition = {
  kind: 'custody.conduct',
  title: 'Conduct in custody',
  family: 'occurrence',
  fields: { subject: text, category: text },
}

const addressCheck: KindDefinition = {
  kind: 'address.check',
  title: 'Address check',
  family: 'decision',
  fields: { ...reasoningFields, outcome: textOrNull, enquiries: enquiriesRule, homeVisited: flag, address: text },
  ...reasoning,
  headline: words('outcome'),
  outcome: words('outcome'),
  enquiries: enquiriesOf,
  verdict: entry => wordsIn(entry, 'outcome') !== undefined,
}

const homeDetentionCurfew: KindDefinition = {
  ...addressCheck,
  kind: 'hdc.assessed',
  title: 'Home detention curfew and address assessed',
  answering: 'answers',
}

export const custodyKinds: readonly KindDefinition[] = [
  released,
  remanded,
  bailed,
  conduct,
  addressCheck,
  homeDetentionCurfew,
]
