/** How a person held the role for one act. It belongs to the act, not to the person. */
export const capacities = ['substantive', 'acting', 'covering', 'delegated', 'out-of-hours'] as const
export type Capacity = (typeof capacities)[number]

/**
 * Who acted, as the record has them at the time: the block that a recorded act carries for good. `role` and
 * `organisation` are null where nothing is on record. The shape is that of an actor of a case.
 */
export interface StaffActor {
  readonly staffId: string
  readonly name?: string
  readonly role: string | null
  readonly grade?: string
  readonly organisation: string | null
  readonly unit?: string
  readonly capacity?: Capacity
  readonly onBehalfOf?: string
}
