import { textOf, type Typed } from '../typed.ts'
import { leftOut, read, wrong, type Reading } from './reading.ts'

/** Groups that a rating is asked for by name; any other is typed. */
export const roshGroups = ['children', 'public', 'known adult', 'staff', 'prisoners'] as const

export const roshSettings = ['COMMUNITY', 'CUSTODY'] as const

/** How the page names one cell of the table of levels. */
export function cellOf(name: string, setting: string, group: string): string {
  return `${name}.${setting.toLowerCase()}.${group.replaceAll(' ', '-')}`
}

/** The name of the group that the last row of the table is about, as it was typed. */
export function otherGroupOf(name: string): string {
  return `${name}.other-group`
}

/** The levels that were chosen, each with its group and setting. */
export function readLevels(name: string, typed: Typed): Reading {
  const other = textOf(typed, otherGroupOf(name))
  const groups = [...roshGroups.map(group => [group, group] as const), ['other', other] as const]
  const chosen = roshSettings.flatMap(setting =>
    groups.flatMap(([key, group]) => {
      const field = cellOf(name, setting, key)
      const level = textOf(typed, field)
      return level === '' ? [] : [{ field, value: { group, level, setting } }]
    }),
  )
  const unnamed = chosen.some(({ value }) => value.group === '')
  if (unnamed) return wrong(otherGroupOf(name), 'Enter which other group the level is for')
  if (other !== '' && !chosen.some(({ value }) => value.group === other))
    return wrong(cellOf(name, 'COMMUNITY', 'other'), `Select a level for ${other}`)
  if (chosen.length === 0) return leftOut
  return read(
    chosen.map(({ value }) => value),
    chosen.flatMap(({ field }, index) => [{ path: `${name}.${index}`, field }]),
  )
}
