import type { Effect, Instant } from '#case-record'
import { inForceAt, type InForce } from './in-force.ts'
import type { Setting, Settings } from './setting.ts'

export type TierEffect = Extract<Effect, { aspect: 'tier' }>

/** The tier in force: one, or several where two schemes stand beside each other or the order is not known. */
export function tierAt({ settings }: Settings, instant: Instant): readonly InForce<TierEffect>[] {
  const tiers = settings.filter((setting): setting is Setting<TierEffect> => setting.effect.aspect === 'tier')
  return inForceAt(
    tiers,
    instant,
    ({ effect: newer }, { effect: older }) =>
      newer.scheme === undefined || older.scheme === undefined || newer.scheme === older.scheme,
    (left, right) => left.tier === right.tier && left.provisional === right.provisional && left.scheme === right.scheme,
  )
}
