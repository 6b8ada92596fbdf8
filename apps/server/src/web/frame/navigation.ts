import type { Principal, Role } from '#access'

/** A link of the service's own navigation. */
export interface NavigationItem {
  readonly text: string
  readonly href: string
  readonly active: boolean
}

interface Place {
  readonly text: string
  readonly href: string
  readonly roles: readonly Role[]
  /** Of use only to those whom the record can name. */
  readonly byStaffCode?: boolean
}

const workers: readonly Role[] = ['practitioner', 'manager', 'mappa-coordinator']
const holders: readonly Role[] = ['practitioner', 'manager']
const readers: readonly Role[] = [...workers, 'sfo-reviewer']

/** One line for each place that a person reaches from everywhere. */
const places: readonly Place[] = [
  { text: 'My work', href: '/', roles: workers },
  { text: 'My cases', href: '/my-cases', roles: holders, byStaffCode: true },
  { text: 'Cases', href: '/cases', roles: readers },
  { text: 'My acts', href: '/my-acts', roles: workers, byStaffCode: true },
  { text: 'Concerns', href: '/concerns', roles: readers },
  { text: 'Office safety', href: '/sites', roles: readers },
]

/** The places that are of use to this person, in a fixed order. Not a permission: each page is guarded where its data is. */
export function navigationFor(principal: Principal, url: string): readonly NavigationItem[] {
  const path = url.split('?', 1)[0]!
  return places
    .filter(({ roles }) => roles.some(role => principal.roles.includes(role)))
    .filter(({ byStaffCode }) => byStaffCode !== true || principal.staffId !== undefined)
    .map(({ text, href }) => ({ text, href, active: path === href || (href !== '/' && path.startsWith(`${href}/`)) }))
}
