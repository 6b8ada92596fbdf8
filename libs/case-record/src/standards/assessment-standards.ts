import type { CaseEntry } from '../entry/entry.ts'
import type { Effect, Standing } from '../kinds/effect.ts'
import { kindOf } from '../kinds/registry.ts'
import { countersignedGrades, seniorProbationOfficer } from './ranks.ts'
import type { Standard } from './standard.ts'

function standingOf(entry: CaseEntry): Standing {
  return kindOf(entry).standing?.(entry) ?? 'in effect'
}

function isHigh(effect: Effect): boolean {
  return effect.aspect === 'rosh' && (effect.level === 'high' || effect.level === 'very high')
}

/** A draft or a mere proposal needs no signature. */
function calledForSignature(entry: CaseEntry): boolean {
  const standing = standingOf(entry)
  if (standing !== 'in effect' && standing !== 'awaiting countersignature') return false
  const grade = entry.actor.grade?.trim().toLowerCase()
  const effects = kindOf(entry).effects?.(entry) ?? []
  return effects.some(isHigh) || countersignedGrades.some(one => one.toLowerCase() === grade)
}

export const assessmentStandards: readonly Standard[] = [
  {
    id: 'rosh-countersignature',
    title: 'Countersignature of a ROSH assessment',
    appliesToKinds: ['assessment.rosh'],
    appliesWhere: 'any group is rated high or very high, or the author is a PSO or PQiP',
    when: calledForSignature,
    requires: [{ kind: 'influence', types: ['countersignature'], by: seniorProbationOfficer }],
    effectiveFrom: '../2026',
    source: 'General knowledge of countersigning practice for OASys; no published text was found to check it against.',
    confirmed: false,
  },
  {
    id: 'rosh-countersignature-awaited',
    title: 'Countersignature that the assessment itself awaits',
    appliesToKinds: ['assessment.rosh'],
    appliesWhere: 'the source gives its status as awaiting countersignature',
    when: entry => standingOf(entry) === 'awaiting countersignature',
    requires: [{ kind: 'influence', types: ['countersignature'] }],
    source: 'The status that the source gives the assessment.',
    confirmed: true,
  },
]
