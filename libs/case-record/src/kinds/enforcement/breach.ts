import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { numberOrText, textOrList } from '../fields.ts'
import type { KindDefinition, ProcessStep, WaitsWith } from '../kind.ts'
import { always, part, reasoning, reasoningFields, wordsIn } from '../reading.ts'

/** "final warning"; a number is a level, as some sources count warnings; without either, only that one was given. */
function warningInWords(entry: CaseEntry): string {
  const level = readData(entry).value('level')
  if (typeof level === 'number') return `warning, level ${level}`
  const words = wordsIn(entry, 'level')
  if (words === undefined) return 'warning'
  return /\bwarning\b/i.test(words) ? words : `${words} warning`
}

const warningIssued: KindDefinition = {
  kind: 'warning.issued',
  title: 'Warning issued',
  family: 'decision',
  fields: { ...reasoningFields, level: numberOrText, covers: textOrList },
  ...reasoning,
  headline: warningInWords,
  effects: entry => [{ aspect: 'enforcement', status: warningInWords(entry) }],
  outcome: warningInWords,
  usuallyByHolder: true,
}

function breachStep(step: string, waitsWith: WaitsWith): (entry: CaseEntry) => ProcessStep {
  return entry => ({ process: 'breach', ...part('id', wordsIn(entry, 'breachId')), step, waitsWith })
}

const breachInitiated: KindDefinition = {
  kind: 'breach.initiated',
  title: 'Breach initiated',
  family: 'decision',
  fields: { ...reasoningFields, breachId: numberOrText, covers: textOrList },
  ...reasoning,
  effects: () => [{ aspect: 'enforcement', status: 'breach initiated' }],
  step: breachStep('initiated', { kind: 'actor' }),
  outcome: always('breach initiated'),
  considers: 'breach',
  usuallyByHolder: true,
}

const breachNotEnforced: KindDefinition = {
  kind: 'breach.not_enforced',
  title: 'Breach not enforced',
  family: 'decision',
  fields: { ...reasoningFields, breachId: numberOrText, covers: textOrList },
  ...reasoning,
  effects: () => [{ aspect: 'enforcement', status: 'breach not enforced' }],
  step: breachStep('not enforced', { kind: 'nobody' }),
  outcome: always('breach not enforced'),
  considers: 'breach',
}

export const breachKinds: readonly KindDefinition[] = [warningIssued, breachInitiated, breachNotEnforced]
