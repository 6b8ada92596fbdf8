import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { flag, numberOrText, orNull, text, textOrNull, type FieldRule } from '../fields.ts'
import type { ProcessStep, WaitsWith } from '../kind.ts'
import { part, wordsIn } from '../reading.ts'

/** What every recall entry may carry. */
export const recallFields: Readonly<Record<string, FieldRule>> = {
  recallId: numberOrText,
  occasion: numberOrText,
  type: text,
  toRole: textOrNull,
  reason: orNull(text),
  acting: flag,
  covering: flag,
}

export const actor: WaitsWith = { kind: 'actor' }
export const initiator: WaitsWith = { kind: 'initiator' }
export const nobody: WaitsWith = { kind: 'nobody' }
export const centralTeam: WaitsWith = { kind: 'role', role: 'central recall team' }
export const police: WaitsWith = { kind: 'role', role: 'police' }

/** The role that the entry was sent on to, if it says. */
export function roleSentTo(entry: CaseEntry): WaitsWith {
  const role = wordsIn(entry, 'toRole')
  return role === undefined ? { kind: 'not stated' } : { kind: 'role', role }
}

/** A search that found the person leaves nothing waiting; any other leaves it with the police. */
export function afterSearch(entry: CaseEntry): WaitsWith {
  return readData(entry).flag('entryGained') === true ? nobody : police
}

/** A step of a recall. Entries of one recall share its number; without one the step belongs to no numbered recall. */
export function recallStep(
  step: string,
  waitsWith: WaitsWith | ((entry: CaseEntry) => WaitsWith),
): (entry: CaseEntry) => ProcessStep {
  return entry => ({
    process: 'recall',
    ...part('id', wordsIn(entry, 'recallId')),
    step,
    waitsWith: typeof waitsWith === 'function' ? waitsWith(entry) : waitsWith,
  })
}
