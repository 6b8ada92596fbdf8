import { describe, expect, it } from '@jest/globals'
import type { Actor } from '../entry/actor.ts'
import { entryId, type CaseEntry, type RelationKind } from '../entry/entry.ts'
import { anEntry } from '../kinds/testing/an-entry.ts'
import { problemsOf } from './check-act.ts'
import type { RecordAct } from './command.ts'
import { onRecord } from './on-record.ts'

const practitioner: Actor = { staffId: 'N99A101', role: 'probation practitioner', organisation: 'Probation' }
const manager: Actor = { staffId: 'N99A201', role: 'senior probation officer', organisation: 'Probation' }

function entry(reference: string, kind: string, actor: Actor, rest: Partial<CaseEntry> = {}): CaseEntry {
  const source = { system: null, file: 'sfo-review', reference }
  return anEntry(kind, {}, { id: entryId('sfo-review', reference), source, actor, ...rest })
}

const record = onRecord([
  entry('own', 'warning.issued', practitioner),
  entry('reported', 'manager.direction', manager, { recordedBy: practitioner }),
  entry('dissent', 'dissent.recorded', practitioner),
  entry('rated', 'assessment.rosh', practitioner, {
    data: { levels: { public: 'high' }, source: 'an interview' },
    attested: { ownView: 'I see it otherwise.', versions: {}, notices: [] },
  }),
  entry('answered', 'direction.responded', practitioner),
  entry('told', 'testimony.given', practitioner),
  entry('view', 'mappa.view.given', practitioner),
  entry('odd', 'homework.set', practitioner),
  entry('heard', 'info.received', practitioner),
  entry('gone', 'warning.issued', practitioner),
  entry('back', 'record.withdrawn', practitioner, { relatesTo: [{ id: 'gone', as: 'corrects' }] }),
])

function whole(kind: string, target: string, overrides: Partial<RecordAct> = {}) {
  const as = kind === 'direction.responded' ? ('replies-to' as const) : ('corrects' as const)
  const act: RecordAct = {
    crn: 'X999009',
    kind,
    occurred: '2025-03-04',
    actor: practitioner,
    relatesTo: [{ entry: entryId('sfo-review', target), as }],
    reliedOn: [],
    detail: '',
    fields: {},
    sensitive: false,
    acknowledged: [],
    by: {
      principal: { username: 'T', client: 't' },
      correlationId: 'c',
      software: 't',
      now: Date.parse('2025-03-05T09:00Z'),
    },
    ...overrides,
  }
  return problemsOf(act, record)
}

function problems(kind: string, target: string, overrides: Partial<RecordAct> = {}) {
  return whole(kind, target, overrides).map(({ field, problem }) => `${field}: ${problem}`)
}

describe('withdrawing an entry made in error', () => {
  it('is for its author', () => {
    expect(problems('record.withdrawn', 'own')).toEqual([])
    expect(problems('record.withdrawn', 'own', { actor: manager })).toEqual([
      'relatesTo.0.entry: is not an entry that you may withdraw',
    ])
  })

  it('is for neither side of what one person reports of another', () => {
    for (const actor of [practitioner, manager]) {
      expect(problems('record.withdrawn', 'reported', { actor })).toHaveLength(1)
    }
  })

  it('is not done in the author’s name by somebody else', () => {
    expect(problems('record.withdrawn', 'own', { recordedBy: manager })).toEqual(['recordedBy: is not its author'])
  })

  it('is done once, names its entry, and is not itself taken back', () => {
    expect(problems('record.withdrawn', 'gone')).toEqual(['relatesTo.0.entry: was withdrawn before'])
    expect(problems('record.withdrawn', 'back')).toEqual(['relatesTo.0.entry: is itself a withdrawal'])
    expect(problems('record.withdrawn', 'own', { relatesTo: [] })).toEqual(['relatesTo: withdraws nothing'])
  })
})

describe('responding to a direction', () => {
  const fields = { response: 'complied under dissent' }

  it('names the direction and what was done about it', () => {
    expect(problems('direction.responded', 'reported', { fields })).toEqual([])
    expect(problems('direction.responded', 'reported')).toEqual(['fields.response: is missing'])
    expect(problems('direction.responded', 'own', { fields })).toEqual([
      'relatesTo.0.entry: is no direction and no advice',
    ])
  })

  it('is not for whoever directed', () => {
    expect(problems('direction.responded', 'reported', { fields, actor: manager })).toEqual([
      'relatesTo.0.entry: nobody responds to their own direction',
    ])
  })
})

describe('an act that can apply to some entries only', () => {
  const tied = (kind: string, as: RelationKind, ...targets: readonly string[]) =>
    whole(kind, 'own', {
      actor: manager,
      relatesTo: targets.map(target => ({ entry: entryId('sfo-review', target), as, version: 1 })),
    })

  it('is refused for any other, with what that is and what would be right', () => {
    expect(tied('override.made', 'overrides', 'dissent')).toEqual([
      {
        field: 'relatesTo.0.entry',
        problem: 'dissent (Dissent) is nothing to which this can apply: Override',
        expected: 'a decision, a proposal, a direction, or an entry that sets a level or another value',
      },
    ])
    expect(tied('countersignature.returned', 'returns', 'dissent')).toMatchObject([{ field: 'relatesTo.0.entry' }])
    expect(tied('info.discounted', 'follows', 'dissent')).toMatchObject([{ field: 'relatesTo.0.entry' }])
    expect(tied('override.made', 'overrides', 'own')).toEqual([])
    expect(tied('countersignature.returned', 'returns', 'own')).toEqual([])
  })

  it('may say besides what it followed', () => {
    expect(tied('info.discounted', 'follows', 'heard', 'dissent')).toEqual([])
  })

  it('is not refused for a kind that nobody listed: nothing is known of it', () => {
    expect(tied('override.made', 'overrides', 'odd')).toEqual([])
  })
})

describe('changing a dissent', () => {
  it('is for its author only, whatever the grade of anybody else', () => {
    const fields = { field: 'detail', new: 'I agree' }
    expect(problems('record.amended', 'dissent', { fields, actor: manager })).toEqual([
      "relatesTo.0.entry: nobody changes another's dissent",
    ])
    expect(problems('record.amended', 'dissent', { fields })).toEqual([])
  })

  it.each([
    ['answered', "nobody changes another's response"],
    ['told', 'is the account of somebody else'],
    ['view', "nobody changes another's view"],
  ])('is for its author only, as is a response, an account or a view: %s', (target, problem) => {
    const fields = { field: 'detail', new: 'I did as I was told' }
    expect(problems('record.amended', target, { fields, actor: manager })).toEqual([`relatesTo.0.entry: ${problem}`])
    expect(problems('record.amended', target, { fields })).toEqual([])
  })
})

describe('changing what is recorded of oneself by another', () => {
  it('is not for whoever is said to have done it: that is confirmed or contested', () => {
    const fields = { field: 'detail', new: 'I only asked.' }
    expect(problems('record.amended', 'reported', { fields, actor: manager })).toEqual([
      "relatesTo.0.entry: is somebody else's record of what you said or did",
    ])
    expect(problems('record.amended', 'reported', { fields })).toEqual([])
  })
})

describe('changing a field', () => {
  const rated = (over: Partial<RecordAct['fields']>) =>
    problems('record.amended', 'rated', { actor: manager, fields: { field: 'levels.public', new: 'low', ...over } })

  it('keeps to what the field asks for', () => {
    expect(rated({})).toEqual([])
    expect(rated({ new: 'gigantic' })).toEqual([expect.stringMatching(/^fields\.new: /)])
    expect(rated({ field: 'source', new: 'gigantic' })).toEqual([])
  })

  it('is of one that the kind has or that this entry carries, nearest in spelling first', () => {
    const misspelt = { field: 'levls.public', new: 'low' }
    expect(whole('record.amended', 'rated', { actor: manager, fields: misspelt })).toEqual([
      {
        field: 'fields.field',
        problem: '"levls.public" is not a field of ROSH assessment',
        expected: expect.stringMatching(/^one of: levels, .*\bdetail\b.*\bsource\b.*\brationale\b/),
      },
    ])
    for (const field of ['data.levels.public', 'rationale', 'detail']) {
      expect(rated({ field, new: field.includes('levels') ? 'low' : 'x' })).toEqual([])
    }
    expect(rated({ field: 'constructor' })).toHaveLength(1)
    expect(rated({ field: 'detail.first', new: 'x' })).toHaveLength(1)
  })

  it('is of a part that stands there, where it is said what stood', () => {
    expect(rated({ field: 'levels.publik', old: 'high' })).toEqual(['fields.field: nothing stands at "levels.publik"'])
    expect(rated({ field: 'levels.children', old: '' })).toEqual([])
  })

  it('is of any name on an entry of a kind that nobody listed', () => {
    expect(problems('record.amended', 'odd', { fields: { field: 'anything', new: 'x' } })).toEqual([])
  })

  it('is of an own view only where one stands', () => {
    expect(problems('record.amended', 'rated', { fields: { field: 'ownView', new: 'x' } })).toEqual([])
    expect(problems('record.amended', 'own', { fields: { field: 'ownView', new: 'x' } })).toEqual([
      'fields.field: "ownView" is not a field of Warning issued',
    ])
  })

  it.each(['ownView', 'own view', 'attested.ownView'])('is not of another person’s own view: %s', field => {
    expect(rated({ field })).toEqual(["fields.field: nobody changes another's own view"])
  })
})
