import { beforeAll, describe, expect, it } from '@jest/globals'
import { builtInPolicies } from '#case-record'
import type { Principal, Role } from '#access'
import { createCaseReplay, isOpened, type CaseFile } from '#replay'
import { memoryCases } from '../../testing/memory-cases.ts'
import { showingOf, isWithheld } from './showing.ts'

const crn = 'X999021'

/** A concern that N99A001 raises to N99A002, who answers it and of whom it is escalated to N99A003. */
const entries = [
  { id: 'raised', kind: 'concern.raised', by: 'N99A001', data: { to: 'N99A002', category: 'workload' } },
  { id: 'answered', kind: 'concern.answered', by: 'N99A002', relates: { id: 'raised', as: 'replies-to' } },
  {
    id: 'escalated',
    kind: 'concern.escalated',
    by: 'N99A001',
    data: { to: 'N99A003' },
    relates: { id: 'raised', as: 'escalates' },
  },
  {
    id: 'amended',
    kind: 'record.amended',
    by: 'N99A009',
    data: { field: 'detail', old: 'what it said', new: 'else' },
    relates: { id: 'raised', as: 'corrects' },
  },
  { id: 'noted', kind: 'contact.recorded', by: 'N99A009', data: {} },
]

function chronology(): object {
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id: 'concerns',
    person: { crn },
    source: { system: 'test' },
    entries: entries.map(({ id, kind, by, data = {}, relates }, index) => ({
      id,
      kind,
      data,
      occurred: `2025-02-1${index}`,
      by: { staffId: by, role: 'probation practitioner', organisation: 'Probation' },
      relatesTo: relates ? [relates] : [],
      detail: 'what it said',
    })),
  }
}

let open: () => NonNullable<ReturnType<ReturnType<typeof createCaseReplay>['open']>>
beforeAll(async () => {
  const cases = memoryCases()
  expect(await cases.load(chronology())).toMatchObject({ outcome: 'loaded' })
  const now = () => Date.parse('2026-01-01T00:00:00Z')
  const replay = createCaseReplay({ entries: cases.reads, now, policies: builtInPolicies })
  open = () => replay.open(crn, {})
})

/** The entries whose content a person may not read. */
function withheldFrom(staffId: string | undefined, ...roles: readonly Role[]): readonly string[] {
  const opened = open()
  if (!isOpened(opened)) throw new Error(opened.kind)
  const identity = staffId === undefined ? {} : { staffId }
  const principal: Principal = { username: 'U', clientId: 'c', authSource: 'delius', roles, ...identity }
  const showing = showingOf(opened, principal)
  const file: CaseFile = showing.file
  return file.entries.filter(entry => isWithheld(showing, entry)).map(entry => entry.source.reference)
}

describe('a concern', () => {
  it('is read with everything about it by whoever raised it, the answer included', () => {
    expect(withheldFrom('N99A001', 'practitioner')).toEqual([])
  })

  it('is read by whom it was raised to, with their own answer; an escalation past them is not', () => {
    expect(withheldFrom('N99A002', 'manager')).toEqual(['escalated'])
  })

  it('is read by whom it was escalated to; an answer between others is not', () => {
    expect(withheldFrom('N99A003', 'manager')).toEqual(['answered'])
  })

  it('is withheld from everybody else, with amendments that quote it', () => {
    const about = ['raised', 'answered', 'escalated', 'amended']
    expect(withheldFrom('N99A009', 'practitioner', 'manager')).toEqual(about)
    expect(withheldFrom(undefined, 'mappa-coordinator')).toEqual(about)
  })

  it('is read by an SFO reviewer', () => {
    expect(withheldFrom(undefined, 'sfo-reviewer')).toEqual([])
  })
})
