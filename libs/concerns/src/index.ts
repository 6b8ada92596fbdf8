/**
 * What staff raise and what is done about it.
 *
 * - `concern/`: a concern raised by a member of staff to a named person, acknowledged, answered, escalated, withdrawn.
 * - `site/`: safety checks of an office, signed off by another, with actions that somebody owns.
 * - `access/`: who may know of a concern; pure, over what sign-in says of a person.
 * - `act/`, `moments/`: what both have in common: who acted, what is wrong with a value, dates and instants.
 *
 * Overdue, late and unanswered are never stored; they follow from the events and an instant.
 */
export * from './act/actor.ts'
export { maxTextLength } from './act/checks.ts'
export * from './act/refusal.ts'
export * from './access/viewer.ts'
export * from './access/may-read-concern.ts'
export * from './moments/moment.ts'
export { byStream } from './moments/known-by.ts'
export * from './concern/events.ts'
export * from './concern/record.ts'
export * from './concern/decide.ts'
export * from './concern/at.ts'
export * from './concern/raised-to.ts'
export * from './site/events.ts'
export * from './site/record.ts'
export * from './site/decide.ts'
export * from './site/at.ts'
export * from './definitions.ts'
