import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { isRoshLevel, type Effect, type Setting, type Standing } from '../effect.ts'
import { flag, levelsByGroup, oneOf, roshLevel, text } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { reasoning, reasoningFields } from '../reading.ts'

/** Words of a status that say a countersignature is meant, and that it has not been given. Case and hyphens do not count. */
const signature = /counter ?sign|signature|sign off/
const outstanding = /\b(?:await\w*|pending|requested|required|needed|needs|due|outstanding|sent for|for|to be)\b/

/** Status words of sources that say a rating was never, or is no longer, put forward. */
const notInEffect = ['draft', 'incomplete', 'in progress', 'locked incomplete', 'unsigned', 'withdrawn', 'deleted']

const proposed = ['proposed', 'proposal']

/** Levels as groups of people at risk; a sub-group named beside them narrows each group. */
export function roshEffects(entry: CaseEntry): readonly Effect[] {
  const data = readData(entry)
  const subgroup = data.text('subgroup')
  const system = data.text('tool') ?? data.text('document')
  return ratedLevels(entry).flatMap(({ group, level, setting }) => {
    if (!isRoshLevel(level)) return []
    const effect: Effect = {
      aspect: 'rosh',
      setting,
      group: subgroup === undefined ? group : `${group} (${subgroup})`,
      level,
      ...(system === undefined ? {} : { system }),
    }
    return [effect]
  })
}

/** Each group's level, and where it applies. Levels in custody may stand beside those of another setting. */
function ratedLevels(entry: CaseEntry) {
  const data = readData(entry)
  const stated = data.text('setting')
  return [
    ...Object.entries(data.textMap('levels')).map(([group, level]) => ({
      group,
      level,
      setting: settingOf(group, stated),
    })),
    ...Object.entries(data.textMap('custodyLevels')).map(([group, level]) => ({
      group,
      level,
      setting: 'custody' as const,
    })),
  ]
}

/** OASys rates prisoners for custody only; every other group is for the setting that the source names, if it names one. */
function settingOf(group: string, stated: string | undefined): Setting {
  if (stated === 'community' || stated === 'custody') return stated
  return group === 'prisoners' ? 'custody' : 'not stated'
}

/** What a source's status says of a rating. A status in other words leaves the rating in effect, as the source gives it. */
function standingOf(entry: CaseEntry): Standing {
  const status = readData(entry)
    .text('status')
    ?.toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  if (status === undefined) return 'in effect'
  if (signature.test(status) && outstanding.test(status)) return 'awaiting countersignature'
  if (proposed.includes(status)) return 'proposed'
  return notInEffect.includes(status) ? 'not in effect' : 'in effect'
}

/** The levels in words, in the order the source gave them. */
function levelsInWords(entry: CaseEntry): string | undefined {
  const data = readData(entry)
  const said = [
    ...Object.entries(data.textMap('levels')).map(([group, level]) => `${group} ${level}`),
    ...Object.entries(data.textMap('custodyLevels')).map(([group, level]) => `${group} ${level} in custody`),
  ]
  return said.length === 0 ? undefined : said.join(', ')
}

export const roshAssessment: KindDefinition = {
  kind: 'assessment.rosh',
  title: 'ROSH assessment',
  family: 'decision',
  fields: {
    ...reasoningFields,
    levels: levelsByGroup,
    custodyLevels: levelsByGroup,
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
