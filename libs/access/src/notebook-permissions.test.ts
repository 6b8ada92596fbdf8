import { describe, expect, it } from '@jest/globals'
import { mayKeepNotebook, mayReadNotebook, type NotebookReader } from './notebook-permissions.ts'
import type { Principal } from './principal.ts'
import { allRoles, type Role } from './roles.ts'

const as = (...roles: readonly Role[]): Principal => ({
  username: 'ROWAN',
  clientId: 'a-client',
  authSource: 'delius',
  roles,
})

const readers: Readonly<Record<Role, { readonly own?: NotebookReader; readonly others?: NotebookReader }>> = {
  'sfo-reviewer': { own: 'its keeper', others: 'another reviewer' },
  'data-protection': { own: 'for disclosure', others: 'for disclosure' },
  practitioner: {},
  manager: {},
  'mappa-coordinator': {},
  administrator: {},
}

describe("a reviewer's notebook", () => {
  it.each(allRoles)('is kept by SFO reviewers and nobody else: %s', role => {
    expect(mayKeepNotebook(as(role)).allowed).toBe(role === 'sfo-reviewer')
  })

  it.each(allRoles)('is read by its keeper, other reviewers and for disclosure: %s', role => {
    const found = (keeper: string) => {
      const permission = mayReadNotebook(as(role), keeper)
      return permission.allowed ? permission.as : undefined
    }
    expect({ own: found('ROWAN'), others: found('SOMEBODY') }).toEqual({
      ...{ own: undefined, others: undefined },
      ...readers[role],
    })
  })

  it('is read as a reviewer by somebody who is also a data protection officer', () => {
    expect(mayReadNotebook(as('data-protection', 'sfo-reviewer'), 'SOMEBODY')).toEqual({
      allowed: true,
      as: 'another reviewer',
    })
  })

  it('is nobody’s without a role', () => {
    expect(mayReadNotebook(as(), 'ROWAN').allowed).toBe(false)
  })
})
