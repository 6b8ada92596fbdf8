import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import type { Effect } from '../effect.ts'
import { edtfDate, numberOrText, orNull, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { labelled, part, reasoning, reasoningFields, words, wordsIn } from '../reading.ts'

/** Words of sources for a condition that comes or goes. Compared without case; any other word, or none, is a variation. */
const changeByWord: ReadonlyMap<string, 'set' | 'removed'> = new Map([
  ['added', 'set'],
  ['add', 'set'],
  ['set', 'set'],
  ['imposed', 'set'],
  ['removed', 'removed'],
  ['remove', 'removed'],
  ['lifted', 'removed'],
  ['cancelled', 'removed'],
  ['ended', 'removed'],
])

type Change = Extract<Effect, { aspect: 'condition' }>['change']

function changeInWords(entry: CaseEntry): Change {
  return changeByWord.get(wordsIn(entry, 'change')?.trim().toLowerCase() ?? '') ?? 'varied'
}

function conditionEffects(entry: CaseEntry, change = changeInWords(entry)): readonly Effect[] {
  const condition = wordsIn(entry, 'condition')
  if (condition === undefined) return []
  const expires = readData(entry).when('expiry')
  const to = part('to', wordsIn(entry, 'to'))
  return [{ aspect: 'condition', condition, change, ...to, ...(expires === undefined ? {} : { expires }) }]
}

/** "curfew: from 19:00 to 21:00", with the halves that the source gives. */
function variationInWords(entry: CaseEntry): string | undefined {
  const [condition, change] = [wordsIn(entry, 'condition'), wordsIn(entry, 'change')]
  const [from, to] = [wordsIn(entry, 'from'), wordsIn(entry, 'to')]
  const said = [change, from && `from ${from}`, to && `to ${to}`].filter(words => words !== undefined)
  if (condition === undefined) return said.length === 0 ? undefined : said.join(' ')
  return said.length === 0 ? condition : `${condition}: ${said.join(' ')}`
}

const conditionVaried: KindDefinition = {
  kind: 'licence.condition.varied',
  title: 'Licence condition varied',
  family: 'decision',
  fields: {
    ...reasoningFields,
    condition: numberOrText,
    change: text,
    from: textOrNull,
    to: textOrNull,
    expiry: orNull(edtfDate),
  },
  ...reasoning,
  headline: variationInWords,
  effects: entry => conditionEffects(entry),
  outcome: variationInWords,
}

const conditionSet: KindDefinition = {
  kind: 'licence.condition.set',
  title: 'Licence condition set',
  family: 'decision',
  fields: { ...reasoningFields, condition: numberOrText, to: textOrNull, expiry: orNull(edtfDate) },
  ...reasoning,
  headline: variationInWords,
  effects: entry => conditionEffects(entry, 'set'),
  outcome: words('condition'),
}

const conditionRemoved: KindDefinition = {
  kind: 'licence.condition.removed',
  title: 'Licence condition removed',
  family: 'decision',
  fields: { ...reasoningFields, condition: numberOrText },
  ...reasoning,
  headline: words('condition'),
  effects: entry => conditionEffects(entry, 'removed'),
  outcome: labelled('Removed', 'condition'),
}

const instruction: KindDefinition = {
  kind: 'licence.instruction',
  title: 'Instruction under the licence',
  family: 'decision',
  fields: { ...reasoningFields, instruction: text, conditions: textOrList },
  ...reasoning,
  headline: words('instruction'),
  outcome: words('instruction'),
}

const breachIdentified: KindDefinition = {
  kind: 'licence.breach.identified',
  title: 'Licence breach identified',
  family: 'occurrence',
  fields: { conditions: textOrList, condition: numberOrText },
  effects: () => [{ aspect: 'enforcement', status: 'licence breach identified' }],
  trigger: true,
}

export const licenceKinds: readonly KindDefinition[] = [
  conditionSet,
  conditionVaried,
  conditionRemoved,
  instruction,
  breachIdentified,
]
