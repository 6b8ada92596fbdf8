import type { CaseEntry } from '../../entry/entry.ts'
import type { Effect } from '../effect.ts'
import { edtfDate, numberOrText, orNull, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { always, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

const policyFields = { policy: text, policyVersion: numberOrText } as const

/** "Probation Reset, version 2": under which named policy. */
function policyOf(entry: CaseEntry): string | undefined {
  const [policy, version] = [wordsIn(entry, 'policy'), wordsIn(entry, 'policyVersion')]
  return policy === undefined || version === undefined ? policy : `${policy}, version ${version}`
}

function underPolicy(entry: CaseEntry): string | undefined {
  const policy = policyOf(entry)
  return policy === undefined ? undefined : `Under ${policy}`
}

function frequencyEffects(entry: CaseEntry): readonly Effect[] {
  const frequency = wordsIn(entry, 'frequency')
  if (frequency === undefined) return []
  return [{ aspect: 'contact-frequency', frequency, ...part('policy', policyOf(entry)) }]
}

const frequencySet: KindDefinition = {
  kind: 'contact.frequency.set',
  title: 'Contact frequency set',
  family: 'decision',
  fields: { ...reasoningFields, ...policyFields, frequency: text },
  ...reasoning,
  headline: words('frequency'),
  effects: frequencyEffects,
  outcome: words('frequency'),
}

/** While a policy suspends supervision, that nobody was seen says nothing about anybody. */
const suspended: KindDefinition = {
  kind: 'supervision.suspended',
  title: 'Supervision suspended',
  family: 'decision',
  fields: { ...reasoningFields, ...policyFields, until: orNull(edtfDate) },
  ...reasoning,
  headline: underPolicy,
  effects: entry => [{ aspect: 'supervision', status: 'suspended', ...part('policy', policyOf(entry)) }],
  outcome: always('supervision suspended'),
}

const resumed: KindDefinition = {
  kind: 'supervision.resumed',
  title: 'Supervision resumed',
  family: 'decision',
  fields: { ...reasoningFields, ...policyFields },
  ...reasoning,
  headline: underPolicy,
  effects: entry => [{ aspect: 'supervision', status: 'active', ...part('policy', policyOf(entry)) }],
  outcome: always('supervision resumed'),
}

/** Closing a case ends supervision; who held it last, and until when, its allocations say. */
const closed: KindDefinition = {
  kind: 'case.closed',
  title: 'Case closed',
  family: 'decision',
  fields: reasoningFields,
  ...reasoning,
  effects: () => [{ aspect: 'supervision', status: 'ended' }],
  outcome: always('case closed'),
}

export const arrangementKinds: readonly KindDefinition[] = [frequencySet, suspended, resumed, closed]
