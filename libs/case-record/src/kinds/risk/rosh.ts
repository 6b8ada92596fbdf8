import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { isRoshLevel, type Effect, type Setting, type Standing } from '../effect.ts'
import { flag, levelsByGroup, oneOf, roshLevel, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { reasoning, reasoningFields } from '../reading.ts'

/** Status words of sources that say a rating waits for its countersignature. Compared without case. */
const awaiting = ['awaiting countersignature', 'countersignature requested', 'pending countersignature']

/** Status words of sources that say a rating was never, or is no longer, put forward. Compared without case. */
const notInEffect = [
  'draft',
  'incomplete',
  'in progress',
  'locked incomplete',
  'locked_incomplete',
  'unsigned',
  'withdrawn',
]

const proposed = ['proposed', 'proposal']

/** Levels as groups of people at risk; a sub-group named beside them narrows each group. */
export function roshEffects(entry: CaseEntry): readonly Effect[] {
  const data = readData(entry)
  const levels = data.textMap('levels')
  const subgroup = data.text('subgroup')
  const system = data.text('tool') ?? data.text('document')
  return Object.entries(levels).flatMap(([group, level]) => {
    if (!isRoshLevel(level)) return []
    const effect: Effect = {
      aspect: 'rosh',
      setting: settingOf(group, data.text('setting')),
      group: subgroup === undefined ? group : `${group} (${subgroup})`,
      level,
      ...(system === undefined ? {} : { system }),
    }
    return [effect]
  })
}

/** OASys rates prisoners for custody only; every other group is for the setting that the source names, if it names one. */
function settingOf(group: string, stated: string | undefined): Setting {
  if (stated === 'community' || stated === 'custody') return stated
  return group === 'prisoners' ? 'custody' : 'not stated'
}

function standingOf(entry: CaseEntry): Standing {
  const status = readData(entry).text('status')?.toLowerCase()
  if (status === undefined) return 'in effect'
  if (awaiting.includes(status)) return 'awaiting countersignature'
  if (proposed.includes(status)) return 'proposed'
  return notInEffect.includes(status) ? 'not in effect' : 'in effect'
}

/** The levels in words, in the order the source gave them. */
export function levelsInWords(entry: CaseEntry): string | undefined {
  const levels = Object.entries(readData(entry).textMap('levels'))
  return levels.length === 0 ? undefined : levels.map(([group, level]) => `${group} ${level}`).join(', ')
}

export const roshAssessment: KindDefinition = {
  kind: 'assessment.rosh',
  title: 'ROSH assessment',
  family: 'decision',
  fields: {
    ...reasoningFields,
    levels: levelsByGroup,
    narrativeLevel: roshLevel,
    document: text,
    subgroup: text,
    status: text,
    tool: text,
    recordId: text,
    setting: oneOf('community', 'custody'),
    indicative: flag,
  },
  ...reasoning,
  headline: levelsInWords,
  effects: roshEffects,
  standing: standingOf,
  outcome: levelsInWords,
  usuallyByHolder: true,
}
