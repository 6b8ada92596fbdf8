/** What somebody signed in may be, in the words of the service's sign-in. */
export type ViewerRole =
  'practitioner' | 'manager' | 'mappa-coordinator' | 'sfo-reviewer' | 'administrator' | 'data-protection'

/** Who wants to see something. Without a staff code a person is named in nothing. */
export interface Viewer {
  readonly staffId?: string
  readonly roles: readonly ViewerRole[]
}

/** True when a viewer is the person with a staff code. An empty code is nobody's. */
export function isPerson(viewer: Viewer, staffId: string): boolean {
  return staffId !== '' && viewer.staffId === staffId
}

/** True when a person has any of these roles. */
export function holds(viewer: Viewer, ...roles: readonly ViewerRole[]): boolean {
  return roles.some(role => viewer.roles.includes(role))
}
