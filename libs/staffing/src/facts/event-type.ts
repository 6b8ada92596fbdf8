import type { EventTypeDefinition } from '#event-log'
import type { FactName } from './fact.ts'

/** Every kind of fact with the newest version of its event. One line for each. */
const versions: Readonly<Record<FactName, number>> = {
  appointed: 1,
  'grade-changed': 1,
  'unit-changed': 1,
  'line-manager-assigned': 1,
  'acting-up-arranged': 1,
  'cover-arranged': 1,
  'absence-recorded': 1,
  returned: 1,
  left: 1,
  'workload-recorded': 1,
  'entry-withdrawn': 1,
}

const prefix = 'staff.'

export const factNames = Object.keys(versions) as readonly FactName[]

/** The event types of a staff stream at their newest versions, for the codec. */
export const staffEventTypes: readonly EventTypeDefinition[] = factNames.map(name => ({
  type: eventTypeOf(name),
  version: versions[name],
}))

/** The type of the event that carries a kind of fact. */
export function eventTypeOf(name: FactName): string {
  return `${prefix}${name}`
}

/** The newest version of the event that carries a kind of fact. */
export function eventVersionOf(name: FactName): number {
  return versions[name]
}

/** The kind of fact that an event carries. */
export function factNameOf(type: string): FactName {
  return type.slice(prefix.length) as FactName
}

/** True for an event of a staff stream. */
export function isStaffingEvent(type: string): boolean {
  return type.startsWith(prefix)
}

export const staffStreamPrefix = 'staff-'

/** The stream of one member of staff. */
export function staffStream(staffId: string): string {
  return `${staffStreamPrefix}${staffId}`
}
