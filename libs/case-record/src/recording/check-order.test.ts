import { describe, expect, it } from '@jest/globals'
import type { Actor } from '../entry/actor.ts'
import { entryId, type CaseEntry, type RelationKind } from '../entry/entry.ts'
import { kindOf } from '../kinds/registry.ts'
import { anEntry } from '../kinds/testing/an-entry.ts'
import { readEdtf } from '../time/edtf.ts'
import { orderProblems } from './check-order.ts'
import type { RecordAct } from './command.ts'
import { onRecord } from './on-record.ts'

const practitioner: Actor = { staffId: 'N99A101', role: 'probation practitioner', organisation: 'Probation' }
const manager: Actor = { staffId: 'N99A201', role: 'senior probation officer', organisation: 'Probation' }

function entry(reference: string, kind: string, occurred: string, rest: Partial<CaseEntry> = {}): CaseEntry {
  const source = { system: null, file: 'sfo-review', reference }
  const id = entryId('sfo-review', reference)
  return anEntry(kind, {}, { id, source, actor: practitioner, occurred: readEdtf(occurred), ...rest })
}

const record = onRecord([
  entry('rated', 'assessment.rosh', '2025-02-11T14:20+00:00'),
  entry('amended', 'record.amended', '2025-02-13', { relatesTo: [{ id: 'rated', as: 'corrects' }] }),
  entry('about then', 'assessment.rosh', '2025-02-11~'),
  entry('undated', 'assessment.rosh', '2025-02', { occurred: undefined }),
  entry('told', 'manager.direction', '2025-02-11T09:00+00:00'),
  entry('asked', 'info.requested', '2025-02-11'),
  entry('heard', 'info.received', '2025-02-11'),
])

function problems(kind: string, as: RelationKind, target: string, occurred: string | null, version?: number) {
  const act: RecordAct = {
    crn: 'X999009',
    kind,
    occurred,
    actor: manager,
    relatesTo: [{ entry: entryId('sfo-review', target), as, ...(version === undefined ? {} : { version }) }],
    reliedOn: [],
    detail: '',
    fields: {},
    sensitive: false,
    acknowledged: [],
    by: { principal: { username: 'T', client: 't' }, correlationId: 'c', software: 't', now: Date.parse('2025-03-05') },
  }
  return orderProblems(act, kindOf(act), record)
}

describe('an act dated before what it can only have come after', () => {
  it('is refused, with what it is before and what would be right', () => {
    expect(problems('ratification.given', 'ratifies', 'rated', '2025-02-10')).toEqual([
      {
        field: 'occurred',
        problem:
          '2025-02-10 is before what this approves of afterwards: rated (ROSH assessment), 11 February 2025 at 2:20pm',
        expected:
          '11 February 2025 at 2:20pm or later, or null where it is not known when; an approval given before is an endorsement',
      },
    ])
  })

  it.each([
    ['countersignature.given', 'countersigns', 'rated'],
    ['countersignature.returned', 'returns', 'rated'],
    ['override.made', 'overrides', 'rated'],
    ['direction.responded', 'replies-to', 'told'],
    ['info.received', 'replies-to', 'asked'],
    ['info.chased', 'chases', 'asked'],
    ['info.read', 'reads', 'heard'],
    ['info.discounted', 'follows', 'heard'],
    ['record.amended', 'corrects', 'rated'],
  ] as const)('is one of %s, by "%s"', (kind, as, target) => {
    expect(problems(kind, as, target, '2025-02-10')).toMatchObject([{ field: 'occurred' }])
    expect(problems(kind, as, target, '2025-02-12')).toEqual([])
  })

  it('is a signature on a version that was not there yet', () => {
    const signed = (occurred: string, version: number) =>
      problems('countersignature.given', 'countersigns', 'rated', occurred, version)
    expect(signed('2025-02-12', 2)).toMatchObject([{ field: 'occurred' }])
    expect(signed('2025-02-12', 1)).toEqual([])
    expect(signed('2025-02-13', 2)).toEqual([])
  })

  it.each([
    ['endorsement.given', 'endorses', 'rated'],
    ['manager.direction', 'directs', 'rated'],
    ['manager.advice', 'advises', 'rated'],
    ['dissent.recorded', 'dissents-from', 'rated'],
    ['warning.issued', 'follows', 'told'],
  ] as const)('is none of %s: that may come before', (kind, as, target) => {
    expect(problems(kind, as, target, '2025-02-10')).toEqual([])
  })

  it('is none where the dates leave it open', () => {
    const ratified = (target: string, occurred: string | null) =>
      problems('ratification.given', 'ratifies', target, occurred)
    expect(ratified('rated', '2025-02-11')).toEqual([])
    expect(ratified('rated', '2025-02')).toEqual([])
    expect(ratified('rated', '2025-02-10?')).toEqual([])
    expect(ratified('rated', null)).toEqual([])
    expect(ratified('about then', '2025-02-10')).toEqual([])
    expect(ratified('undated', '2025-02-10')).toEqual([])
  })
})
