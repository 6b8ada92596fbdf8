import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  type ContentLabels,
  mayAskAbout,
  mayLoadChronology,
  mayReadCase,
  mayReadContent,
  mayRunMaintenance,
} from './permissions.ts'
import type { Principal } from './principal.ts'
import { allRoles, type Role } from './roles.ts'

const as = (roles: readonly Role[], staffId?: string): Principal => ({
  username: 'SOMEBODY',
  clientId: 'a-client',
  authSource: 'delius',
  roles,
  ...(staffId === undefined ? {} : { staffId }),
})
const plain: ContentLabels = { confidential: false, restricted: false, sensitive: false, namedStaff: [] }

describe('what each role may do', () => {
  it.each<[Role, boolean, boolean, boolean]>([
    ['practitioner', true, false, false],
    ['manager', true, false, false],
    ['mappa-coordinator', true, false, false],
    ['sfo-reviewer', true, false, false],
    ['administrator', false, true, true],
  ])('%s: reads cases %s, loads chronologies %s, runs maintenance %s', (role, reads, loads, maintains) => {
    expect(mayReadCase(as([role])).allowed).toBe(reads)
    expect(mayLoadChronology(as([role])).allowed).toBe(loads)
    expect(mayRunMaintenance(as([role])).allowed).toBe(maintains)
  })

  it('gives nothing to somebody without a role', () => {
    expect(mayReadCase(as([]))).toEqual({ allowed: false, why: 'role' })
    expect(mayLoadChronology(as([]))).toEqual({ allowed: false, why: 'role' })
  })

  it('gives nothing for a role it does not know', () => {
    expect(mayReadCase(as(['inspector' as Role]))).toEqual({ allowed: false, why: 'role' })
  })

  it('adds up the roles of somebody who holds two', () => {
    const both = as(['administrator', 'sfo-reviewer'])
    expect(mayReadCase(both).allowed).toBe(true)
    expect(mayLoadChronology(both).allowed).toBe(true)
  })
})

describe('who asks what the record holds about somebody', () => {
  it('does so about themselves, by staff code, whatever their role', () => {
    expect(mayAskAbout(as(['practitioner'], 'N01A001'), 'N01A001').allowed).toBe(true)
    expect(mayAskAbout(as(['manager'], 'N01A001'), 'N01A002')).toEqual({ allowed: false, why: 'role' })
  })

  it('about those in their line only as a manager, signed in with a staff code', () => {
    expect(mayAskAbout(as(['manager'], 'N01A001'), 'N01A002', true)).toEqual({ allowed: true, as: 'line manager' })
    expect(mayAskAbout(as(['practitioner'], 'N01A001'), 'N01A002', true).allowed).toBe(false)
    expect(mayAskAbout(as(['manager']), 'N01A002', true).allowed).toBe(false)
    expect(mayAskAbout(as(['manager'], 'N01A001'), 'N01A001', true)).toEqual({ allowed: true, as: 'themself' })
  })

  it('about anybody only as an SFO reviewer', () => {
    expect(mayAskAbout(as(['sfo-reviewer']), 'N01A002').allowed).toBe(true)
    expect(mayAskAbout(as(['mappa-coordinator'], 'N01A001'), 'N01A002').allowed).toBe(false)
  })

  it('is nobody without a staff code, and no administrator', () => {
    expect(mayAskAbout(as(['practitioner'], ''), '').allowed).toBe(false)
    expect(mayAskAbout(as(['practitioner']), '').allowed).toBe(false)
    expect(mayAskAbout(as(['administrator'], 'N01A001'), 'N01A001').allowed).toBe(false)
  })
})

describe('who reads the content of an entry', () => {
  it.each<[string, Partial<ContentLabels>, Record<Role, string>]>([
    [
      'plain content',
      {},
      {
        practitioner: 'allowed',
        manager: 'allowed',
        'mappa-coordinator': 'allowed',
        'sfo-reviewer': 'allowed',
        administrator: 'role',
        'data-protection': 'role',
      },
    ],
    [
      'sensitive content',
      { sensitive: true },
      {
        practitioner: 'allowed',
        manager: 'allowed',
        'mappa-coordinator': 'allowed',
        'sfo-reviewer': 'allowed',
        administrator: 'role',
        'data-protection': 'role',
      },
    ],
    [
      'a confidential concern',
      { confidential: true },
      {
        practitioner: 'confidential',
        manager: 'confidential',
        'mappa-coordinator': 'confidential',
        'sfo-reviewer': 'allowed',
        administrator: 'role',
        'data-protection': 'role',
      },
    ],
    [
      'restricted intelligence',
      { restricted: true },
      {
        practitioner: 'restricted',
        manager: 'restricted',
        'mappa-coordinator': 'allowed',
        'sfo-reviewer': 'allowed',
        administrator: 'role',
        'data-protection': 'role',
      },
    ],
    [
      'a confidential concern about restricted intelligence',
      { confidential: true, restricted: true },
      {
        practitioner: 'confidential',
        manager: 'confidential',
        'mappa-coordinator': 'confidential',
        'sfo-reviewer': 'allowed',
        administrator: 'role',
        'data-protection': 'role',
      },
    ],
  ])('%s', (_, labels, expected) => {
    const outcome = (role: Role) => {
      const permission = mayReadContent(as([role]), { ...plain, ...labels })
      return permission.allowed ? 'allowed' : permission.why
    }
    expect(Object.fromEntries(allRoles.map(role => [role, outcome(role)]))).toEqual(expected)
  })

  it('shows a confidential concern to the member of staff who raised it', () => {
    const labels = { ...plain, confidential: true, namedStaff: ['N99A102', 'N99A301'] }
    expect(mayReadContent(as(['practitioner'], 'N99A102'), labels)).toEqual({ allowed: true })
    expect(mayReadContent(as(['practitioner'], 'N99A101'), labels)).toEqual({ allowed: false, why: 'confidential' })
  })

  it('does not let a name in a concern open restricted content or make an administrator a reader', () => {
    const labels = { ...plain, confidential: true, restricted: true, namedStaff: ['N99A102'] }
    expect(mayReadContent(as(['practitioner'], 'N99A102'), labels)).toEqual({ allowed: false, why: 'restricted' })
    expect(mayReadContent(as(['administrator'], 'N99A102'), labels)).toEqual({ allowed: false, why: 'role' })
  })

  it('treats a blank staff code as nobody', () => {
    const labels = { ...plain, confidential: true, namedStaff: [''] }
    expect(mayReadContent(as(['manager'], ''), labels).allowed).toBe(false)
    expect(mayReadContent(as(['manager']), labels).allowed).toBe(false)
  })

  it('counts a label that is missing as set', () => {
    const unlabelled = { sensitive: false, namedStaff: [] } as unknown as ContentLabels
    expect(mayReadContent(as(['manager']), unlabelled)).toEqual({ allowed: false, why: 'confidential' })
  })

  it('never opens more by adding a label', () => {
    const anyLabels = fc.record({
      confidential: fc.boolean(),
      restricted: fc.boolean(),
      sensitive: fc.boolean(),
      namedStaff: fc.array(fc.constantFrom('N99A101', 'N99A102')),
    })
    const anyone = fc.record({ roles: fc.subarray([...allRoles]), staffId: fc.constantFrom('N99A101', 'N99A103') })
    fc.assert(
      fc.property(anyone, anyLabels, ({ roles, staffId }, labels) => {
        const permission = mayReadContent(as(roles, staffId), labels)
        for (const label of ['confidential', 'restricted', 'sensitive'] as const) {
          const more = mayReadContent(as(roles, staffId), { ...labels, [label]: true })
          expect(permission.allowed || !more.allowed).toBe(true)
        }
      }),
    )
  })
})
