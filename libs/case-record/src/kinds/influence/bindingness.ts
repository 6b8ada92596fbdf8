import type { Bindingness, InfluenceType } from '../kind.ts'

/**
 * What each influence binds, by its definition: a direction and an override bind; a countersignature is required, and
 * a return withholds it; every other influence, an approval after the act included, leaves the decision where it was.
 */
export const bindingnessOf: Readonly<Record<InfluenceType, Bindingness>> = {
  advice: 'advisory',
  direction: 'binding',
  endorsement: 'advisory',
  countersignature: 'required',
  return: 'required',
  override: 'binding',
  dissent: 'advisory',
  escalation: 'advisory',
  ratification: 'advisory',
}
