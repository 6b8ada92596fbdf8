import type { Permission, WhyRefused } from './permissions.ts'
import type { Principal } from './principal.ts'

/** As whom somebody reads a reviewer's notebook. */
export type NotebookReader = 'its keeper' | 'another reviewer' | 'for disclosure'

export type NotebookPermission =
  { readonly allowed: true; readonly as: NotebookReader } | { readonly allowed: false; readonly why: WhyRefused }

/** May this person keep a notebook on cases that they may open, and write in their own: SFO reviewers. */
export function mayKeepNotebook({ roles }: Principal): Permission {
  return roles.includes('sfo-reviewer') ? { allowed: true } : { allowed: false, why: 'role' }
}

/**
 * May this person read somebody's notebook: its keeper and other SFO reviewers, as far as they may open the case; and a
 * data protection officer, who answers requests for disclosure, without the entries of the case that it points to.
 * Nobody else, and least of all those whose acts it is about: what a reviewer noted reaches them by disclosure.
 */
export function mayReadNotebook(principal: Principal, keeper: string): NotebookPermission {
  if (mayKeepNotebook(principal).allowed)
    return { allowed: true, as: principal.username === keeper ? 'its keeper' : 'another reviewer' }
  if (principal.roles.includes('data-protection')) return { allowed: true, as: 'for disclosure' }
  return { allowed: false, why: 'role' }
}
