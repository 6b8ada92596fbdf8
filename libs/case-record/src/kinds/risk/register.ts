import { registerType } from '#reference-data'
import type { CaseEntry } from '../../entry/entry.ts'
import { mappaEffects } from '../mappa/level.ts'
import type { Effect, RoshLevel } from '../effect.ts'
import { numberOrText, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { reasoning, reasoningFields, wordsIn } from '../reading.ts'

/** Words of sources for the two changes a register knows. Compared without case; any other word has no effect. */
const changeByWord: ReadonlyMap<string, 'added' | 'removed'> = new Map([
  ['added', 'added'],
  ['add', 'added'],
  ['registered', 'added'],
  ['removed', 'removed'],
  ['remove', 'removed'],
  ['deregistered', 'removed'],
  ['de-registered', 'removed'],
])

/** NDelius registers that stand for a ROSH level (probation register reference data). They carry no group: overall. */
const roshRegisters: ReadonlyMap<string, RoshLevel> = new Map([
  ['RLRH', 'low'],
  ['RMRH', 'medium'],
  ['RHRH', 'high'],
  ['RVHR', 'very high'],
])

/** The NDelius register of people managed under MAPPA. */
const mappaRegister = 'MAPP'

function registerEffects(entry: CaseEntry): readonly Effect[] {
  const code = wordsIn(entry, 'code')?.trim().toUpperCase()
  const change = changeByWord.get(wordsIn(entry, 'action')?.trim().toLowerCase() ?? '')
  if (code === undefined || change === undefined) return []
  const register: Effect = { aspect: 'register', code, change }
  return change === 'added' ? [register, ...levelEffects(entry, code)] : [register]
}

/** Leaving a register sets no new level: what the level is then, the record does not say. */
function levelEffects(entry: CaseEntry, code: string): readonly Effect[] {
  if (code === mappaRegister) return mappaEffects(entry)
  const level = roshRegisters.get(code)
  if (level === undefined) return []
  return [{ aspect: 'rosh', setting: 'not stated', group: 'overall', level, system: 'NDelius register' }]
}

/** The change as the source words it, with the register's name where its code is a known one: "RHRH (High RoH) added". */
function changeInWords(entry: CaseEntry): string | undefined {
  const code = wordsIn(entry, 'code')
  const name = code === undefined ? undefined : registerType(code)?.name
  const said = [code, name && `(${name})`, wordsIn(entry, 'action')].filter(words => words !== undefined)
  return said.length === 0 ? undefined : said.join(' ')
}

export const registerChanged: KindDefinition = {
  kind: 'register.changed',
  title: 'Register changed',
  family: 'decision',
  fields: { ...reasoningFields, code: numberOrText, action: text, level: numberOrText, category: numberOrText },
  ...reasoning,
  headline: changeInWords,
  effects: registerEffects,
  outcome: changeInWords,
}
