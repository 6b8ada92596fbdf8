import fc from 'fast-check'
import type { RelationKind } from '#case-record'
import type { JsonObject } from '#event-log'
import type { HistoryEntry, HistoryFile } from './history.ts'
import {
  centralTeam,
  coveringManager,
  headOfUnit,
  manager,
  nextPractitioner,
  nobodyNamed,
  policeOfficer,
  practitioner,
} from './people.ts'

/** Few moments, close together and of every precision, so that they meet, overlap and contradict each other often. */
const moments = [
  '2025-03-28T09:00Z',
  '2025-03-28T12:30+00:00',
  '2025-03-30T00:30Z',
  '2025-03-30T03:30+01:00',
  '2025-03-31T09:15+01:00',
  '2025-10-26T01:30+01:00',
  '2025-10-26T01:30+00:00',
  '2025-03-28',
  '2025-03-30',
  '2025-03-31',
  '2025-10-26',
  '2025-03',
  '2025-10',
  '2025-03~',
  '2025-21',
  '2025',
  '2025-03-28/2025-03-31',
  '../2025-03-30',
  '2025-03-31/..',
  '../..',
]

const levels = fc.constantFrom('low', 'medium', 'high', 'very high')
const group = fc.constantFrom('public', 'known adult', 'Public')
const recallId = fc.option(fc.constantFrom('RC-1', 'RC-2'), { nil: undefined })

const optional = (name: string, value: fc.Arbitrary<string | number | undefined>) =>
  value.map(one => (one === undefined ? {} : { [name]: one }) as JsonObject)

const recallData = optional('recallId', recallId)

/** Kinds that set, ask, answer, bear on, change or dispute something, with data that may or may not fit together. */
const contents: fc.Arbitrary<{ readonly kind: string; readonly data: JsonObject }> = fc.oneof(
  fc
    .record({
      levels: fc.dictionary(group, levels, { minKeys: 1, maxKeys: 2 }),
      status: fc.constantFrom('complete', 'awaiting countersignature', 'draft'),
      tool: fc.constantFrom('OASys', 'SARA'),
    })
    .map(data => ({ kind: 'assessment.rosh', data: data })),
  fc.record({ tier: fc.constantFrom('A3', 'B2', 'C1') }).map(data => ({ kind: 'tier.set', data })),
  fc.record({ to: fc.constantFrom('N88A101', 'N88A102', null) }).map(data => ({ kind: 'allocation.made', data })),
  fc
    .record({ condition: fc.constantFrom('curfew', 'Curfew'), change: fc.constantFrom('set', 'removed', 'varied') })
    .map(data => ({ kind: 'licence.condition.varied', data })),
  fc
    .subarray(['curfew', 'no contact'])
    .map(conditions => ({ kind: 'custody.released', data: conditions.length === 0 ? {} : { conditions } })),
  fc.record({ from: levels, to: levels }).map(data => ({ kind: 'override.made', data })),
  fc
    .record({ field: fc.constantFrom('levels.public', 'detail', 'tier'), old: levels, new: levels })
    .map(data => ({ kind: 'record.amended', data })),
  fc
    .record({ due: fc.constantFrom('2025-03-30', '2025-04', '2025-03-31T09:15+01:00') })
    .map(data => ({ kind: 'info.requested', data })),
  fc
    .record({ meetingId: fc.constantFrom(1, '1', 'M-2'), version: fc.integer({ min: 1, max: 3 }) })
    .map(data => ({ kind: 'mappa.minute.issued', data })),
  fc
    .record({ occasion: fc.integer({ min: 1, max: 2 }), rationale: fc.constantFrom('await', 'Await ', 'other') })
    .map(data => ({ kind: 'recall.not_recalled', data })),
  fc
    .constantFrom(
      'recall.considered',
      'recall.initiated',
      'recall.endorsement.requested',
      'recall.endorsed',
      'recall.report.signed',
      'recall.requested',
      'recall.licence_revoked',
      'recall.rescinded',
      'recall.notified_police',
    )
    .chain(kind => recallData.map(data => ({ kind, data }))),
  fc
    .constantFrom(
      'manager.direction',
      'manager.advice',
      'advice.requested',
      'countersignature.given',
      'countersignature.returned',
      'dissent.recorded',
      'info.received',
      'info.read',
      'info.withheld',
      'info.chased',
      'testimony.given',
      'concern.raised',
      'mappa.meeting',
      'recall.questioned',
      'court.report.prepared',
      'sentence.imposed',
      'sfo.notified',
      'record.withdrawn',
      'contact.missed',
      'direction.responded',
      'supervision.suspended',
      'supervision.resumed',
      'nobody.listed.this',
    )
    .map(kind => ({ kind, data: {} })),
)

const relations: readonly RelationKind[] = [
  'directs',
  'countersigns',
  'returns',
  'overrides',
  'dissents-from',
  'replies-to',
  'reads',
  'confirms',
  'contests',
  'corrects',
  'step-of',
  'follows',
]

const people = [
  practitioner,
  nextPractitioner,
  manager,
  coveringManager,
  headOfUnit,
  centralTeam,
  policeOfficer,
  nobodyNamed,
]

/** An EDTF time, or null: not known. */
export const moment = fc.option(fc.constantFrom(...moments), { nil: null, freq: 9 })

/** An instant in the time of these histories, most often one at which something happens. */
export const instant: fc.Arbitrary<number> = fc.oneof(
  fc
    .constantFrom(
      '2025-03-28T09:00Z',
      '2025-03-28T12:30Z',
      '2025-03-30T01:00Z',
      '2025-03-31T08:15Z',
      '2025-03-31T23:00Z',
      '2025-10-26T00:30Z',
      '2026-02-01T00:00Z',
    )
    .map(text => Date.parse(text)),
  fc.integer({ min: Date.parse('2024-12-01T00:00Z'), max: Date.parse('2026-03-01T00:00Z') }),
)

/** Entries with relations among themselves and to nothing, in every contradiction that chance makes. */
export function arbitraryEntries(count: { readonly min: number; readonly max: number }): fc.Arbitrary<HistoryEntry[]> {
  return fc.integer(count).chain(length =>
    fc.tuple(
      ...Array.from({ length }, (_, index) =>
        fc
          .record({
            contents,
            occurred: moment,
            recordedAt: moment,
            by: fc.constantFrom(...people),
            recordedBy: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 3 }),
            relation: fc.option(
              fc.record({ as: fc.constantFrom(...relations), to: fc.integer({ min: 0, max: length }) }),
              { nil: undefined, freq: 2 },
            ),
            reliedOn: fc.array(fc.integer({ min: 0, max: length }), { maxLength: 2 }),
          })
          .map(({ contents: { kind, data }, relation, reliedOn, recordedBy, ...rest }): HistoryEntry => ({
            id: `e${index}`,
            kind,
            data,
            ...rest,
            ...(recordedBy ? { recordedBy } : {}),
            ...(relation ? { relatesTo: { [relation.as]: `e${relation.to}` } } : {}),
            reliedOn: reliedOn.map(place => `e${place}`),
            detail: `entry ${index}`,
          })),
      ),
    ),
  )
}

/** The same entries dealt out to two files. */
export function inTwoFiles(entries: readonly HistoryEntry[], second: readonly boolean[]): readonly HistoryFile[] {
  const files = [
    { id: 'first', entries: entries.filter((_, index) => !second[index]) },
    { id: 'second', entries: entries.filter((_, index) => second[index]) },
  ]
  return files.filter(file => file.entries.length > 0)
}
