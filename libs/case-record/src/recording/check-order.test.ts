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

function act(kind: string, occurred: string | null, ties: Partial<RecordAct>): RecordAct {
  const principal = { username: 'T', client: 't' }
  const by = { principal, correlationId: 'c', software: 't', now: Date.parse('2025-03-05') }
  const said = { detail: '', fields: {}, sensitive: false, acknowledged: [] }
  return { crn: 'X999009', kind, occurred, actor: manager, relatesTo: [], reliedOn: [], ...said, by, ...ties }
}

function referenceTo(target: string, version?: number) {
  return { entry: entryId('sfo-review', target), ...(version === undefined ? {} : { version }) }
}

function problems(kind: string, as: RelationKind, target: string, occurred: string | null, version?: number) {
  const tied = act(kind, occurred, { relatesTo: [{ ...referenceTo(target, version), as }] })
  return orderProblems(tied, kindOf(tied), record)
}

function reliance(target: string, occurred: string | null, version?: number) {
  const relying = act('warning.issued', occurred, { reliedOn: [referenceTo('told'), referenceTo(target, version)] })
  return orderProblems(relying, kindOf(relying), record)
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

describe('an act that says it relied on what came only after it', () => {
  it('is refused, with which that is and what would be right', () => {
    expect(reliance('heard', '2025-02-10')).toMatchObject([
      { field: 'reliedOn.0' },
      {
        field: 'reliedOn.1',
        problem: 'heard (Information received), 11 February 2025, came after this, which is dated 2025-02-10',
        expected:
          'what there was by 2025-02-10, or in occurred 11 February 2025 or later, or null where it is not known when',
      },
    ])
  })

  it('is refused where it relied on words that were written into it only afterwards', () => {
    expect(reliance('rated', '2025-02-12', 2)).toMatchObject([{ field: 'reliedOn.1' }])
    expect(reliance('rated', '2025-02-12', 1)).toEqual([])
    expect(reliance('rated', '2025-02-13', 2)).toEqual([])
  })

  it('is taken where the dates leave it open', () => {
    expect(reliance('heard', '2025-02-11')).toEqual([])
    expect(reliance('heard', '2025-02')).toEqual([])
    expect(reliance('heard', '2025-02-10?').map(({ field }) => field)).toEqual([])
    expect(reliance('heard', null)).toEqual([])
    expect(reliance('about then', '2025-02-11')).toEqual([])
    expect(reliance('undated', '2025-02-11')).toEqual([])
  })
})

describe('an act that sets a time for what is to come', () => {
  const asked = (name: string, value: string, occurred: string | null) => {
    const asking = act('advice.requested', occurred, { fields: { [name]: value } })
    return orderProblems(asking, kindOf(asking), record)
  }

  it.each(['due', 'reviewDue', 'until'])('is refused where that had passed when it happened: %s', name => {
    expect(asked(name, '2025-02-10', '2025-02-11')).toEqual([
      {
        field: `fields.${name}`,
        problem: '2025-02-10 had passed when this happened: 2025-02-11',
        expected: '11 February 2025 or later, or nothing',
      },
    ])
    expect(asked(name, '2025-02-11', '2025-02-11')).toEqual([])
  })

  it('is taken where the dates leave it open', () => {
    expect(asked('due', '2025-02', '2025-02-11')).toEqual([])
    expect(asked('due', '2025-02-10~', '2025-02-11')).toEqual([])
    expect(asked('due', '2025-02-10', null)).toEqual([])
  })
})
