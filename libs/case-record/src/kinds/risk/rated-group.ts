import type { Effect } from '../effect.ts'

export type RoshEffect = Extract<Effect, { aspect: 'rosh' }>
export type RoshSetting = 'community' | 'custody'

/** A rating whose source names no setting is read as for the community, where nearly all are made. */
export function roshSettingOf({ setting }: RoshEffect): RoshSetting {
  return setting === 'custody' ? 'custody' : 'community'
}

/** Two spellings of a group that differ in case only are one. */
export function normalGroup(group: string): string {
  return group.trim().toLowerCase()
}

/** Whether two levels are of the same group of people in the same setting, so that one can take the place of the other. */
export function areOfOneGroup(one: RoshEffect, other: RoshEffect): boolean {
  return normalGroup(one.group) === normalGroup(other.group) && roshSettingOf(one) === roshSettingOf(other)
}
