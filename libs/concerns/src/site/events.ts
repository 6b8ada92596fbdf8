import type { EventTypeDefinition } from '#event-log'
import type { Person } from '../act/actor.ts'

/** Content of `site.safety-checked`, version 1. When it was assessed is the event's `occurred`. */
export interface SafetyChecked {
  readonly site: string
  readonly check: string
  readonly assessedBy: Person
  readonly findings: string
}

/** Content of `site.safety-check-signed-off`, version 1. */
export interface SafetyCheckSignedOff {
  readonly site: string
  readonly check: string
  readonly note?: string
}

/** Content of `site.safety-action-set`, version 1. */
export interface SafetyActionSet {
  readonly site: string
  readonly check: string
  readonly action: string
  readonly what: string
  readonly owner: Person
  readonly due: string
}

/** Content of `site.safety-action-completed`, version 1. When it was completed is the event's `occurred`. */
export interface SafetyActionCompleted {
  readonly site: string
  readonly action: string
  readonly note?: string
}

export const siteTypes = {
  checked: 'site.safety-checked',
  signedOff: 'site.safety-check-signed-off',
  actionSet: 'site.safety-action-set',
  actionCompleted: 'site.safety-action-completed',
} as const

/** The event types of a site stream at their newest versions. */
export const siteStreamTypes: readonly EventTypeDefinition[] = Object.values(siteTypes).map(type => ({
  type,
  version: 1,
}))

export const siteStreamPrefix = 'site-'

/** The stream of one office. Its id is the service's own name for it, in capitals. */
export function siteStream(site: string): string {
  return `${siteStreamPrefix}${site}`
}

/** True for what may name an office: capitals, digits and hyphens, so that one office has one stream. */
export function isSiteId(text: string): boolean {
  return /^[A-Z0-9](?:[A-Z0-9-]{0,58}[A-Z0-9])?$/.test(text)
}

export const siteIdExpected = 'up to 60 capital letters, digits and hyphens, such as PDU-1'
