import type { ActProblem } from '#case-record'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { RateRoshInput, RoshLevelInput, SetTierInput } from './rating.inputs.ts'

/** How the record says that a rating waits for its countersignature. */
const awaiting = 'awaiting countersignature'

export const rateRosh: Recording<RateRoshInput> = {
  action: 'rateRosh',
  kind: 'assessment.rosh',
  happens: 'as recorded',
  fields: {
    ...decisionFields,
    narrativeLevel: 'narrativeLevel',
    subgroup: 'subgroup',
    document: 'document',
    tool: 'tool',
  },
  madeFields: ({ levels, requestCountersignature }) => ({
    ...levelsBySetting(levels),
    status: requestCountersignature ? awaiting : undefined,
  }),
  madeFrom: { custodyLevels: 'levels', setting: 'levels', status: 'requestCountersignature' },
  ties: ({ follows, directedBy }) => [
    { field: 'follows', as: 'follows', to: follows },
    { field: 'directedBy', as: 'follows', to: directedBy },
  ],
  check: ({ levels }) => [...settingProblems(levels), ...groupProblems(levels)],
}

/** Levels in custody stand beside those of the community; a rating for one setting only names it once. */
function levelsBySetting(levels: readonly RoshLevelInput[]) {
  const byGroup = (chosen: readonly RoshLevelInput[]) =>
    Object.fromEntries(chosen.map(({ group, level }) => [group, level]))
  const inCustody = levels.filter(({ setting }) => setting === 'custody')
  const others = levels.filter(({ setting }) => setting !== 'custody')
  if (others.length === 0) return { levels: byGroup(inCustody), setting: 'custody' }
  return {
    levels: byGroup(others),
    setting: others[0]!.setting ?? undefined,
    custodyLevels: inCustody.length === 0 ? undefined : byGroup(inCustody),
  }
}

function settingProblems(levels: readonly RoshLevelInput[]): readonly ActProblem[] {
  if (!levels.some(({ setting }) => setting)) return []
  return levels.flatMap(({ setting }, index) => {
    const field = `levels.${index}.setting`
    return setting
      ? []
      : [{ field, problem: 'is missing, and other levels state it', expected: 'COMMUNITY or CUSTODY' }]
  })
}

function groupProblems(levels: readonly RoshLevelInput[]): readonly ActProblem[] {
  const nameOf = ({ group, setting }: RoshLevelInput) => `${group.trim().toLowerCase()}/${setting ?? ''}`
  return levels.flatMap((level, index) => {
    const first = levels.findIndex(other => nameOf(other) === nameOf(level))
    const problem = `${level.group} is rated twice`
    return first === index ? [] : [{ field: `levels.${index}.group`, problem, expected: 'one level for each group' }]
  })
}

export const setTier: Recording<SetTierInput> = {
  action: 'setTier',
  kind: 'tier.set',
  happens: 'as recorded',
  fields: { ...decisionFields, tier: 'tier', version: 'version', inputs: 'inputs', provisional: 'provisional' },
}
