import type { Role } from '#access'

/** A section of a case, as its sub-navigation lists it. */
export interface Section {
  readonly id: string
  readonly text: string
  /** Below `/cases/<CRN>`; empty for the case's first page. */
  readonly path: string
  /** Whom it is of use to; everybody who reads cases, where left out. Not a permission: the API is asked for that. */
  readonly roles?: readonly Role[]
}

/** Every section, in the order of the sub-navigation. A new one adds one line here. */
export const sections = [
  { id: 'overview', text: 'Overview', path: '' },
  { id: 'chronology', text: 'Chronology', path: 'chronology' },
  { id: 'swimlane', text: 'Swimlane', path: 'swimlane' },
  { id: 'risk', text: 'ROSH over time', path: 'risk' },
  { id: 'decisions', text: 'Decisions', path: 'decisions' },
  { id: 'meetings', text: 'Meetings', path: 'meetings' },
  { id: 'compare', text: 'Compare', path: 'compare' },
  { id: 'waits', text: 'Waits', path: 'waits' },
  { id: 'recorded-after', text: 'Recorded after', path: 'recorded-after' },
  { id: 'accounts', text: 'Accounts', path: 'accounts' },
  { id: 'record', text: 'Record', path: 'record' },
  { id: 'notebook', text: 'Notebook', path: 'notebook', roles: ['sfo-reviewer'] },
] as const satisfies readonly Section[]

/** The sections that are of use to somebody with these roles, in order. */
export function sectionsFor(roles: readonly Role[]): readonly Section[] {
  const all: readonly Section[] = sections
  return all.filter(section => section.roles?.some(role => roles.includes(role)) ?? true)
}

export type SectionId = (typeof sections)[number]['id']
