import { describe, expect, it } from '@jest/globals'
import { entryId, type CaseEntry, type RelationKind } from '../../entry/entry.ts'
import { anEntry } from '../../kinds/testing/an-entry.ts'
import { readEdtf } from '../../time/edtf.ts'
import { noticesFor } from '../notices.ts'
import { onRecord } from '../on-record.ts'

function entry(
  reference: string,
  kind: string,
  occurred: string,
  data: CaseEntry['data'] = {},
  rest: Partial<CaseEntry> = {},
): CaseEntry {
  const file = 'sfo-review'
  const source = { system: null, file, reference }
  return anEntry(kind, data, { id: entryId(file, reference), source, occurred: readEdtf(occurred), ...rest })
}

const rated = (reference: string, occurred: string, level: string, data: CaseEntry['data'] = {}) =>
  entry(reference, 'assessment.rosh', occurred, { levels: { public: level }, ...data })

const shown = (act: CaseEntry, earlier: readonly CaseEntry[]) =>
  noticesFor(act, onRecord(earlier)).map(({ id, entries }) => [id, ...entries.map(one => one.source.reference)])

describe('a change of what was countersigned', () => {
  const rating = rated('old', '2025-03-01T09:00Z', 'high')
  const tied = (reference: string, kind: string, as: RelationKind, data: CaseEntry['data'] = {}) =>
    entry(reference, kind, '2025-03-02T09:00Z', data, { relatesTo: [{ id: 'old', as }] })
  const signature = tied('signed', 'countersignature.given', 'countersigns')
  const change = tied('change', 'record.amended', 'corrects', { field: 'detail', old: '', new: 'Seen at home.' })

  it('is told that the countersignature was of the version before', () => {
    expect(shown(change, [rating, signature])).toEqual([['countersigned-version-changed', 'old', 'signed']])
    const [notice] = noticesFor(change, onRecord([rating, signature]))
    expect(notice!.text).toBe(
      'This makes version 2 of “ROSH assessment”, 1 March 2025 at 9:00am. One countersignature is on record, of what ' +
        'stood before; of version 2 none is recorded yet. You may record it; that you were shown this is recorded with it.',
    )
  })

  it('is told of nothing where nobody has signed', () => {
    expect(shown(change, [rating])).toEqual([])
  })
})

const begun = entry('begun', 'supervision.started', '2025-01-02')

describe('the first act under a number', () => {
  const contact = entry('first', 'contact.recorded', '2025-03-04')

  it('is answered with the question whether the number is right, until anything is on record under it', () => {
    expect(shown(contact, [])).toEqual([['nothing-on-record-of-this-number']])
    expect(shown(contact, [begun])).toEqual([])
    expect(noticesFor(contact, onRecord([]))[0]!.text).toMatch(/^Nothing is on record under the number X\d{6} yet\. /)
  })

  it.each(['court.report.prepared', 'sentence.imposed', 'allocation.made', 'transfer.made', 'supervision.started'])(
    'is asked the same where a case may well begin with it: %s',
    kind => {
      expect(shown(entry('first', kind, '2025-03-04'), [])).toEqual([['nothing-on-record-of-this-number']])
    },
  )
})

describe('a rating changed near a change of tier, allocation or workload', () => {
  const before = rated('old', '2025-03-01T09:00Z', 'medium')
  const act = rated('new', '2025-03-10T09:00Z', 'high')

  it.each([
    ['tier.set', { tier: 'B2' }],
    ['allocation.changed', { to: 'N99A102' }],
    ['workload.snapshot', { measure: 'caseload', value: 60 }],
  ])('is told of %s within a day, on either side', (kind, data) => {
    const on = (when: string) => shown(act, [before, entry('prompt', kind, when, data)])
    expect(on('2025-03-09T10:00Z')).toEqual([['rosh-changed-near-capacity-prompt', 'prompt']])
    expect(on('2025-03-10T12:00Z')).toEqual([['rosh-changed-near-capacity-prompt', 'prompt']])
    expect(on('2025-03-08T08:00Z')).toEqual([])
    expect(on('2025-03')).toEqual([])
  })

  it('says nothing where the level stays, or is the first', () => {
    const tier = entry('tier', 'tier.set', '2025-03-10T08:00Z', { tier: 'B2' })
    expect(shown(rated('same', '2025-03-10T09:00Z', 'medium'), [before, tier])).toEqual([])
    expect(shown(act, [tier])).toEqual([])
  })
})

describe('a verdict before the replies to its enquiries', () => {
  const asked = entry('asked', 'info.requested', '2025-03-01', { subject: 'domestic abuse' })
  const reply = entry('reply', 'info.received', '2025-03-02', {}, { relatesTo: [{ id: 'asked', as: 'replies-to' }] })
  const verdict = (kind: string, data: CaseEntry['data']) => entry('verdict', kind, '2025-03-03', data)

  it('is told of the enquiries it lists itself, and of those open on the record', () => {
    const listed = verdict('hdc.assessed', { outcome: 'suitable', enquiries: [{ of: 'Police', state: 'chased' }] })
    expect(shown(listed, [begun])).toEqual([['verdict-before-replies']])
    expect(shown(verdict('address.check', { outcome: 'suitable' }), [asked])).toEqual([
      ['verdict-before-replies', 'asked'],
    ])
    expect(shown(verdict('address.check', { outcome: 'suitable' }), [asked, reply])).toEqual([])
  })

  it('is one also in a court report that proposes a curfew, and in no other', () => {
    expect(shown(verdict('court.report.prepared', { proposal: 'Order with curfew' }), [asked])).toHaveLength(1)
    expect(shown(verdict('court.report.prepared', { proposal: 'Fine' }), [asked])).toEqual([])
  })

  it('is none while no outcome stands', () => {
    const asking = verdict('hdc.assessed', { enquiries: [{ of: 'Police', state: 'requested' }] })
    expect(shown(asking, [begun])).toEqual([])
  })

  it('accuses nobody', () => {
    const listed = verdict('hdc.assessed', { outcome: 'suitable', enquiries: [{ of: 'Police', state: 'requested' }] })
    const [notice] = noticesFor(listed, onRecord([asked]))
    expect(notice!.text).toBe(
      'This gives a verdict. One enquiry that it lists has no reply. One enquiry on the record has no reply. You may ' +
        'record it; that you were shown this is recorded with it.',
    )
  })
})

describe('a level lowered by another way than a new rating', () => {
  const asked = entry('asked', 'info.requested', '2025-03-01', { subject: 'domestic abuse' })
  const before = rated('old', '2025-03-02', 'very high')
  const related = (reference: string, kind: string, as: 'corrects' | 'overrides', data: CaseEntry['data']) =>
    entry(reference, kind, '2025-03-03', data, { relatesTo: [{ id: before.id, as }] })
  const amended = (reference: string, to: string) =>
    related(reference, 'record.amended', 'corrects', { field: 'levels.public', old: 'very high', new: to })
  const override = (from: string, to: string) => related('override', 'override.made', 'overrides', { from, to })
  const told = [['rosh-lowered-with-enquiries-open', 'asked']]

  it('is told of as well: by an amendment, or an override', () => {
    expect(shown(amended('amend', 'low'), [asked, before])).toEqual(told)
    expect(shown(override('very high', 'medium'), [asked, before])).toEqual(told)
  })

  it('is measured against what stood before, other amendments and overrides counted', () => {
    expect(shown(amended('amend', 'very high'), [asked, before])).toEqual([])
    expect(shown(amended('again', 'low'), [asked, before, amended('amend', 'low')])).toEqual([])
    expect(shown(override('low', 'high'), [asked, before, amended('amend', 'low')])).toEqual([])
    expect(shown(rated('new', '2025-03-04', 'medium'), [asked, before, override('very high', 'low')])).toEqual([])
  })

  it('is no lowering where a word of another field changes', () => {
    const words = related('amend', 'record.amended', 'corrects', { field: 'detail', old: '', new: 'Seen at home.' })
    expect(shown(words, [asked, before])).toEqual([])
  })
})

describe('a level of a group that is rated in two settings', () => {
  const asked = entry('asked', 'info.requested', '2025-03-01', { subject: 'police calls' })
  const both = (reference: string, community: string, custody: string) =>
    rated(reference, '2025-03-02', community, { custodyLevels: { public: custody } })
  const told = [['rosh-lowered-with-enquiries-open', 'asked']]

  it('is measured against what stood in the same setting', () => {
    const before = both('old', 'very high', 'low')
    expect(shown(both('new', 'medium', 'low'), [asked, before])).toEqual(told)
    expect(shown(both('same', 'very high', 'low'), [asked, before])).toEqual([])
    const lower = both('both', 'high', 'medium')
    expect(noticesFor(lower, onRecord([asked, both('old', 'very high', 'high')]))[0]!.text).toMatch(
      /^This lowers ROSH for public, public in custody\. /,
    )
    expect(shown(rated('community', '2025-03-03', 'high', { setting: 'community' }), [asked, before])).toEqual(told)
  })

  it('is not lower because another setting is rated higher', () => {
    const community = rated('old', '2025-03-02', 'very high')
    const custody = entry('new', 'assessment.rosh', '2025-03-03', { custodyLevels: { public: 'low' } })
    expect(shown(custody, [asked, community])).toEqual([])
  })
})

describe('words and coded levels that differ', () => {
  it('are told of, and both kept', () => {
    expect(shown(rated('new', '2025-03-10', 'medium', { narrativeLevel: 'high' }), [begun])).toEqual([
      ['rosh-text-and-levels-differ'],
    ])
    expect(shown(rated('new', '2025-03-10', 'high', { narrativeLevel: 'high' }), [begun])).toEqual([])
  })
})

describe('what refers to something withdrawn', () => {
  const call = entry('call', 'info.received', '2025-03-01')
  const back = entry('back', 'record.withdrawn', '2025-03-02', {}, { relatesTo: [{ id: 'call', as: 'corrects' }] })
  const warning = entry('warning', 'warning.issued', '2025-03-03', {}, { reliedOn: ['call'] })

  it('is told of', () => {
    expect(shown(warning, [call, back])).toEqual([['refers-to-withdrawn', 'call']])
    expect(shown(warning, [call])).toEqual([])
  })

  it('is not told of a withdrawal by anybody but the author', () => {
    const byAnother = { ...back, actor: { ...back.actor, staffId: 'N99A299' } }
    expect(shown(warning, [call, byAnother])).toEqual([])
  })
})
