import type { Actor } from '#case-record'

/**
 * The agency somebody acted for, to compare by: "Probation (court)" and "Probation -> central recall team" are both
 * probation. Undefined: the source names no organisation.
 */
export function agencyOf(actor: Actor): string | undefined {
  return actor.organisation === null ? undefined : agencyNamed(actor.organisation)
}

/** The name of an agency to compare by: what stands before any bracket or arrow, without case. */
export function agencyNamed(organisation: string): string {
  return agencyInWords(organisation).toLowerCase()
}

/** The name of an agency for people: what stands before any bracket or arrow. */
export function agencyInWords(organisation: string): string {
  return organisation.split(/\s*(?:\(|->)/)[0]!.trim()
}
