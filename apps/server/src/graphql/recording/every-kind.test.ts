import { globSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { recordingActions } from '#access'
import { listedKinds } from '#case-record'

/** Kinds that no mutation records, each with what is done instead. A new kind stands here with its reason, or is recorded. */
const notRecorded: Readonly<Record<string, string>> = {
  'staff.absent': "stands on the person's own staffing record (recordAbsence), for all their cases",
  'workload.snapshot':
    "stands on the person's own staffing record (recordWorkloadSnapshot), and is put on each decision",
  'concern.raised': 'is confidential and stands beside the case (raiseConcern)',
  'concern.acknowledged': 'is confidential and stands beside the case (acknowledgeConcern)',
  'concern.answered': 'is confidential and stands beside the case (answerConcern)',
  'concern.escalated': 'is confidential and stands beside the case (escalateConcern)',
  'record.corrected': 'says the same as record.amended in the words of other systems (amendRecord)',
  'licence.condition.set': 'says the same as licence.condition.varied with "added" (varyLicenceCondition)',
  'licence.condition.removed': 'says the same as licence.condition.varied with "removed" (varyLicenceCondition)',
  'inquest.adjourned': 'is the business of a coroner, known here from loaded histories alone',
  'discipline.outcome': 'belongs to the file of a member of staff; no one puts it on a case here',
}

interface Declared {
  readonly action: string
  readonly kind: string | { readonly among: readonly string[] }
}

const isDeclared = (value: unknown): value is Declared =>
  typeof value === 'object' && value !== null && 'action' in value && 'kind' in value && 'happens' in value

/** Every recording that any file beside this one declares. */
async function declared(): Promise<readonly Declared[]> {
  const files = globSync('*/*.ts', { cwd: import.meta.dirname })
  const sources = files.filter(
    file => !/\.(?:test|resolver|inputs?|models)\.ts$/.test(file) && !file.startsWith('testing'),
  )
  const modules = await Promise.all(sources.map(file => import(`./${file}`) as Promise<Record<string, unknown>>))
  return modules.flatMap(module => Object.values(module)).filter(isDeclared)
}

describe('every kind of entry', () => {
  it('is recorded by a mutation, or it is said why not', async () => {
    const recorded = new Set((await declared()).flatMap(({ kind }) => (typeof kind === 'string' ? kind : kind.among)))
    const kinds = listedKinds().map(({ kind }) => kind)
    const without = kinds.filter(kind => !recorded.has(kind))
    expect(without.sort()).toEqual(Object.keys(notRecorded).sort())
    expect([...recorded].filter(kind => !kinds.includes(kind))).toEqual([])
  })

  it('has one declaration for each action that somebody may take', async () => {
    expect((await declared()).map(({ action }) => action).sort()).toEqual([...recordingActions].sort())
  })
})
