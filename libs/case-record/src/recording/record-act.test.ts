import { beforeEach, describe, expect, it } from '@jest/globals'
import { createCodec, createMemoryEventLog, unwrap, type EventLog } from '#event-log'
import { textSource } from '../chronology-file/index.ts'
import { loadChronology } from '../loading/index.ts'
import { caseEventTypes, caseStream } from '../events/definitions.ts'
import { entryOf } from '../events/entry-recorded.ts'
import type { Actor } from '../entry/actor.ts'
import type { Notice, RecordAct } from './command.ts'
import { noticeDigest } from './notices.ts'
import { recordAct } from './record-act.ts'
import { instantWhen } from '../time/when.ts'

const crn = 'X999020'
const now = Date.parse('2025-06-10T14:00:00Z')

const practitioner: Actor = {
  staffId: 'N99B101',
  role: 'probation practitioner',
  grade: 'PO',
  organisation: 'Probation',
  capacity: 'substantive',
}
const manager: Actor = { ...practitioner, staffId: 'N99B201', role: 'senior probation officer', grade: 'SPO' }

let log: EventLog
let commands = 0

beforeEach(async () => {
  log = createMemoryEventLog({ codec: createCodec(caseEventTypes) })
  const file = {
    format: 'sfo-review/chronology',
    version: 1,
    id: 'earlier',
    person: { crn, initials: 'Q.R.' },
    source: { system: 'invented' },
    entries: [
      {
        id: 'E-1',
        kind: 'info.requested',
        occurred: '2025-06-01',
        by: practitioner,
        data: { requestedOf: 'Police', subject: 'domestic abuse' },
      },
    ],
  }
  const by = { principal: { username: 'T', client: 't' }, correlationId: 'c', software: 't', now: () => new Date(now) }
  expect((await loadChronology({ log, source: textSource(JSON.stringify(file)), ...by })).outcome).toBe('loaded')
})

function rating(levels: Record<string, string>, overrides: Partial<RecordAct> = {}): RecordAct {
  return {
    crn,
    kind: 'assessment.rosh',
    occurred: '2025-06-10T13:30+00:00',
    actor: practitioner,
    relatesTo: [],
    reliedOn: [],
    detail: 'Rated after the home visit.',
    fields: { levels, status: 'awaiting countersignature' },
    sensitive: false,
    acknowledged: [],
    by: { principal: { username: 'B101', client: 'ui' }, correlationId: 'c-1', software: 'test', now },
    ...overrides,
  }
}

function countersignature(entry: string, overrides: Partial<RecordAct> = {}): RecordAct {
  const relatesTo = [{ entry, as: 'countersigns', version: 1 }] as const
  return rating({}, { kind: 'countersignature.given', actor: manager, fields: {}, relatesTo, ...overrides })
}

function record(act: RecordAct, commandId = `00000000-0000-4000-8000-${String(++commands).padStart(12, '0')}`) {
  return recordAct({ log, act, commandId })
}

async function noticesOf(act: RecordAct): Promise<readonly Notice[]> {
  const result = await record(act)
  return result.outcome === 'refused' && result.refusal.kind === 'notices' ? result.refusal.notices : []
}

async function recorded(act: RecordAct) {
  const result = await record(act)
  if (result.outcome !== 'recorded') throw new Error(JSON.stringify(result, (_, value: unknown) => String(value)))
  return entryOf(result.events[0]!)
}

const problemsOf = async (act: RecordAct) => {
  const result = await record(act)
  return result.outcome === 'refused' && result.refusal.kind === 'not-valid' ? result.refusal.problems : []
}

describe('an act put on the record', () => {
  it('carries its author, its time and when it was written down, attested by this system', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    expect(entry).toMatchObject({
      id: 'sfo-review:X999020-R-0001',
      actor: practitioner,
      occurred: { edtf: '2025-06-10T13:30+00:00' },
      recorded: { status: 'attested', when: { earliest: now } },
      attested: { versions: {}, notices: [] },
    })
  })

  it('is recorded once, however often it is sent', async () => {
    const id = '00000000-0000-4000-9000-000000000001'
    const first = await record(rating({ public: 'medium' }), id)
    const again = await record(rating({ public: 'medium' }), id)
    expect(first).toMatchObject({ outcome: 'recorded', again: false })
    expect(again).toMatchObject({ outcome: 'recorded', again: true })
    expect(unwrap(await log.readStream({ stream: caseStream(crn), from: 0n, limit: 100 })).events).toHaveLength(3)
  })

  it('is the same when sent again later, though its time was left to the service', async () => {
    const id = '00000000-0000-4000-9000-000000000002'
    const at = (instant: number) =>
      rating({ public: 'medium' }, { occurred: instantWhen(instant).edtf, by: { ...rating({}).by, now: instant } })
    await record(at(now), id)
    expect(await record(at(now + 60_000), id)).toMatchObject({ outcome: 'recorded', again: true })
  })

  it.each([
    ['other levels', { fields: { levels: { public: 'low' } } }],
    ['other words', { detail: 'Something else.' }],
    ['another kind', { kind: 'contact.recorded', fields: {} }],
    ['another time', { occurred: '2025-06-09' }],
    ['an own view', { ownView: 'I see it otherwise.' }],
    ['a reason for recording it late', { reasonForLateRecording: 'Found in the post.' }],
    ['something relied on', { reliedOn: [{ entry: 'earlier:E-1' }] }],
    ['another capacity', { actor: { ...practitioner, capacity: 'covering' as const } }],
  ])('is not taken for the one before under its id, with %s', async (_, other) => {
    const id = '00000000-0000-4000-9000-000000000003'
    await record(rating({ public: 'medium' }), id)
    expect(await record(rating({ public: 'medium' }, other), id)).toEqual({ outcome: 'id-used' })
    expect(unwrap(await log.readStream({ stream: caseStream(crn), from: 0n, limit: 100 })).events).toHaveLength(3)
  })

  it('is refused with every problem named, and nothing of it is written', async () => {
    const act = rating(
      { public: 'severe' },
      {
        occurred: '2025-07-01',
        reliedOn: [{ entry: 'earlier:E-9' }],
        fields: { levels: { public: 'severe' }, mood: 'x' },
      },
    )
    expect((await problemsOf(act)).map(problem => problem.field)).toEqual([
      'occurred',
      'fields.levels.public',
      'fields.mood',
      'reliedOn.0.entry',
    ])
    expect(unwrap(await log.readStream({ stream: caseStream(crn), from: 0n, limit: 100 })).events).toHaveLength(2)
  })

  it('is accepted long after it happened', async () => {
    expect(await recorded(rating({ public: 'low' }, { occurred: '2025-01' }))).toMatchObject({
      occurred: { precision: 'month' },
    })
  })
})

describe('a countersignature', () => {
  it('is given on an exact version', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    const unversioned = countersignature(entry.id, { relatesTo: [{ entry: entry.id, as: 'countersigns' }] })
    expect(await problemsOf(unversioned)).toMatchObject([{ field: 'relatesTo.0.version' }])
    expect(await recorded(countersignature(entry.id))).toMatchObject({ attested: { versions: { [entry.id]: 1 } } })
  })

  it('is not given by the author of the act', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    expect(await problemsOf(countersignature(entry.id, { actor: practitioner }))).toMatchObject([
      { problem: 'nobody gives a countersignature on their own act' },
    ])
  })

  const amending = (entry: string, value: string, overrides: Partial<RecordAct> = {}) =>
    rating(
      {},
      {
        kind: 'record.amended',
        fields: { field: 'levels.public', old: 'medium', new: value },
        relatesTo: [{ entry, as: 'corrects' }],
        ...overrides,
      },
    )

  it('is not given by whoever changed the version: that would be to sign their own words', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    await recorded(amending(entry.id, 'high', { actor: manager }))
    const second = countersignature(entry.id, { relatesTo: [{ entry: entry.id, as: 'countersigns', version: 2 }] })
    expect(await problemsOf(second)).toMatchObject([{ problem: 'the version is one that you changed yourself' }])
    expect(await problemsOf({ ...second, actor: { ...manager, staffId: 'N99B202' } })).toEqual([])
  })

  it('is not given on a version that there has never been', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    const ahead = countersignature(entry.id, { relatesTo: [{ entry: entry.id, as: 'countersigns', version: 9 }] })
    expect(await problemsOf(ahead)).toEqual([
      { field: 'relatesTo.0.version', problem: 'there is no version 9', expected: 'version 1, the only one' },
    ])
    await recorded(amending(entry.id, 'high'))
    expect(await problemsOf(ahead)).toMatchObject([{ expected: 'a version from 1 to 2' }])
  })

  it('is not given on a version that has changed meanwhile, and says what changed', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    const amendment = await recorded(
      rating(
        {},
        {
          kind: 'record.amended',
          fields: { field: 'levels.public', old: 'medium', new: 'high' },
          relatesTo: [{ entry: entry.id, as: 'corrects' }],
        },
      ),
    )
    expect(await record(countersignature(entry.id))).toMatchObject({
      outcome: 'refused',
      refusal: { kind: 'stale-information', changed: [{ seen: 1, newest: 2, changes: [{ id: amendment.id }] }] },
    })
  })

  it('names what it signs', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    const loose = countersignature(entry.id, { relatesTo: [{ entry: entry.id, as: 'follows' }] })
    expect(await problemsOf(loose)).toMatchObject([{ field: 'relatesTo' }])
  })
})

describe('an override of a rating', () => {
  const overriding = (entry: string, fields: RecordAct['fields'], actor = manager) =>
    rating({}, { kind: 'override.made', actor, fields, relatesTo: [{ entry, as: 'overrides' }] })

  it('says which of its levels gives way to which, in the words of levels', async () => {
    const { id } = await recorded(rating({ public: 'high' }))
    expect(await problemsOf(overriding(id, { from: 'HIGH', to: 'lower' }))).toEqual([
      { field: 'fields.from', problem: '"HIGH" is none', expected: 'a level that the rating gives: high' },
      { field: 'fields.to', problem: '"lower" is none', expected: 'one of: low, medium, high, very high' },
    ])
    expect(await problemsOf(overriding(id, { from: 'low', to: 'medium' }))).toMatchObject([{ field: 'fields.from' }])
    expect(await problemsOf(overriding(id, { from: 'high', to: 'very high' }))).toEqual([])
  })

  it('is not of one’s own act', async () => {
    const { id } = await recorded(rating({ public: 'high' }, { actor: manager }))
    expect(await problemsOf(overriding(id, { from: 'high', to: 'low' }))).toMatchObject([
      { problem: 'nobody gives an override on their own act' },
    ])
  })
})

describe('lowering a rating while an enquiry is unanswered', () => {
  const lowering = rating({ public: 'low' })

  beforeEach(async () => {
    await recorded(rating({ public: 'high' }))
  })

  it('is answered with a neutral notice first', async () => {
    expect(await record(lowering)).toMatchObject({
      outcome: 'refused',
      refusal: {
        kind: 'notices',
        notices: [{ id: 'rosh-lowered-with-enquiries-open', entries: [{ id: 'earlier:E-1' }] }],
      },
    })
  })

  it('is recorded once the notice is acknowledged, and the notice with it', async () => {
    const [notice] = await noticesOf(lowering)
    const entry = await recorded({ ...lowering, acknowledged: [noticeDigest(notice!)] })
    expect(entry.attested?.notices).toEqual(['rosh-lowered-with-enquiries-open'])
  })

  it('is answered again where the notice says something else by then', async () => {
    const [notice] = await noticesOf(lowering)
    const request = { kind: 'info.requested', fields: { requestedOf: 'Police', subject: 'call-outs' } }
    await recorded(rating({}, request))
    const acknowledged = [noticeDigest(notice!), 'rosh-lowered-with-enquiries-open']
    expect((await noticesOf({ ...lowering, acknowledged })).map(({ entries }) => entries.length)).toEqual([2])
  })

  it('needs no notice once the enquiry is answered', async () => {
    await recorded(
      rating(
        {},
        { kind: 'info.received', fields: { status: 'nil' }, relatesTo: [{ entry: 'earlier:E-1', as: 'replies-to' }] },
      ),
    )
    expect((await recorded(lowering)).attested?.notices).toEqual([])
  })
})

describe('what somebody reports of another', () => {
  it('stands with both names', async () => {
    const entry = await recorded(rating({ public: 'medium' }))
    const reported = await recorded(
      rating(
        {},
        {
          kind: 'manager.direction',
          actor: manager,
          recordedBy: practitioner,
          fields: { verbal: true },
          channel: 'supervision',
          relatesTo: [{ entry: entry.id, as: 'directs' }],
          ownView: 'I would leave it at high.',
        },
      ),
    )
    expect(reported).toMatchObject({
      actor: manager,
      recordedBy: practitioner,
      attested: { ownView: 'I would leave it at high.' },
    })
  })
})

describe('why an act is recorded late', () => {
  it('stands on the record in a place of its own, beside the words of the act', async () => {
    const reasonForLateRecording = 'Found in the post.'
    const entry = await recorded(rating({ public: 'medium' }, { occurred: '2025-05-02', reasonForLateRecording }))
    expect(entry).toMatchObject({ detail: 'Rated after the home visit.', attested: { reasonForLateRecording } })
  })

  it('is not taken for an act that happens as it is recorded', async () => {
    const atOnce = { occurred: instantWhen(now).edtf, reasonForLateRecording: 'Found in the post.' }
    expect(await record(rating({ public: 'medium' }, atOnce))).toMatchObject({
      outcome: 'refused',
      refusal: { kind: 'not-valid', problems: [{ field: 'reasonForLateRecording' }] },
    })
  })
})
