import { orderOf, type Effect, type Instant } from '#case-record'
import { inForceAt, type InForce } from './in-force.ts'
import type { Setting, Settings } from './setting.ts'

type Aspect<Name extends Effect['aspect']> = Extract<Effect, { aspect: Name }>

/** Settings of one aspect of the case. */
export function settingsFor<Name extends Effect['aspect']>(
  { settings }: Settings,
  aspect: Name,
): readonly Setting<Aspect<Name>>[] {
  return settings.filter((setting): setting is Setting<Aspect<Name>> => setting.effect.aspect === aspect)
}

/** What is in force of an aspect that has one value at a time, whoever set it. */
export function aspectAt<Name extends Effect['aspect']>(
  settings: Settings,
  aspect: Name,
  instant: Instant,
): readonly InForce<Aspect<Name>>[] {
  return inForceAt(settingsFor(settings, aspect), instant, () => true, sameValue)
}

/** How the licence stands: a new one, and one given back, are alike in force. */
export function licenceAt(settings: Settings, instant: Instant): readonly InForce<Aspect<'licence'>>[] {
  return inForceAt(
    settingsFor(settings, 'licence'),
    instant,
    () => true,
    (left, right) => left.status === right.status,
  )
}

/** Every sentence in force: one that is said to stand beside others takes nobody's place, and is not displaced by them. */
export function sentencesAt(settings: Settings, instant: Instant): readonly InForce<Aspect<'sentence'>>[] {
  return inForceAt(
    settingsFor(settings, 'sentence'),
    instant,
    (newer, older) => newer.effect.beside !== true && !(older.effect.beside && !isSurelyBefore(older, newer)),
    sameValue,
  )
}

function isSurelyBefore(older: Setting, newer: Setting): boolean {
  return older.from !== undefined && newer.from !== undefined && orderOf(older.from, newer.from) === 'before'
}

/** What is in force of an aspect that has one value for each subject, such as each licence condition. */
export function aspectBySubject<Name extends Effect['aspect']>(
  settings: Settings,
  aspect: Name,
  subject: (effect: Aspect<Name>) => string,
  instant: Instant,
): readonly InForce<Aspect<Name>>[] {
  const bySubject = Map.groupBy(settingsFor(settings, aspect), setting => subject(setting.effect))
  return [...bySubject.values()].flatMap(group => inForceAt(group, instant, () => true, sameValue))
}

function sameValue(left: Effect, right: Effect): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}
