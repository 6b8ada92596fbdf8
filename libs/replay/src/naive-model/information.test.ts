import { describe, expect, it } from '@jest/globals'
import { informationAt, type InformationItem } from '../accountability/information.ts'
import { chronology } from '../chronology/chronology.ts'
import { recordedAfter } from '../recorded-after/recorded-after.ts'
import { isOpen, requestsAt } from '../requests/requests.ts'
import { caseStateAt } from '../state/case-state.ts'
import { historyOf, instantOf, references, the, type HistoryEntry } from '../testing/history.ts'
import { manager, nextPractitioner, nobodyNamed, policeOfficer, practitioner } from '../testing/people.ts'

const decision = (occurred: string, rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: 'decision',
  kind: 'recall.not_recalled',
  occurred,
  by: manager,
  data: { rationale: 'engaging well' },
  ...rest,
})

const named = (items: readonly InformationItem[]) => references(items.map(item => item.entry))

describe('row 10: information that existed, arrived, was read, was relied on', () => {
  const entries: readonly HistoryEntry[] = [
    {
      id: 'held',
      kind: 'info.held_elsewhere',
      occurred: '2019',
      recordedAt: '2022-09-01',
      data: { heldIn: 'police system' },
    },
    { id: 'arrived', kind: 'info.received', occurred: '2022-03-01T09:00Z', by: policeOfficer },
    { id: 'no date', kind: 'info.received', occurred: '2022-03-02', recordedAt: null, by: policeOfficer },
    { id: 'used', kind: 'info.received', occurred: '2022-03-03T09:00Z', by: policeOfficer },
    {
      id: 'read by another',
      kind: 'info.read',
      occurred: '2022-03-04T09:00Z',
      by: practitioner,
      relatesTo: { reads: 'arrived' },
    },
    {
      id: 'read by the decider',
      kind: 'info.read',
      occurred: '2022-03-05T09:00Z',
      by: manager,
      relatesTo: { reads: 'used' },
    },
    { id: 'same day', kind: 'info.received', occurred: '2022-03-08', by: policeOfficer },
    decision('2022-03-08T12:00Z', { reliedOn: ['used', 'lost letter'] }),
    {
      id: 'typed later',
      kind: 'disclosure.by_person',
      occurred: '2022-03-01T10:00Z',
      recordedAt: '2022-10-01',
      by: practitioner,
    },
    {
      id: 'read too late',
      kind: 'info.read',
      occurred: '2022-04-01T09:00Z',
      by: manager,
      relatesTo: { reads: 'arrived' },
    },
  ]

  it('keeps the four apart, for the decider and for others', async () => {
    const file = (await historyOf(entries)).knownAt()
    const information = informationAt(file, the(file, 'decision'))
    expect(named(information.reliedOn)).toEqual(['used'])
    expect(information.reliedOn[0]).toMatchObject({ recordedByThen: 'yes', usedByDeciderBefore: 'yes' })
    expect(information.reliedOnNotFound).toEqual(['lost letter'])
    expect(information.recordedNotReliedOn.map(one => [one.entry.source.reference, one.recordedByThen])).toEqual([
      ['arrived', 'yes'],
      ['no date', 'not stated'],
      ['same day', 'possibly'],
    ])
    const arrived = information.recordedNotReliedOn[0]!
    expect(references(arrived.readings.map(reading => reading.entry))).toEqual(['read by another', 'read too late'])
    expect(arrived.usedByDeciderBefore).toBe('no')
    expect(references(information.heldElsewhere)).toEqual(['held'])
    expect(references(information.recordedOnlyLater)).toEqual(['typed later'])
  })

  it('names nothing of what was recorded later when asked as known then', async () => {
    const file = (await historyOf(entries)).knownAt('2022-03-08T12:00Z')
    const information = informationAt(file, the(file, 'decision'))
    expect(information).toMatchObject({ heldElsewhere: [], recordedOnlyLater: [] })
    expect(references(information.recordedNotReliedOn.flatMap(one => one.readings).map(one => one.entry))).toEqual([
      'read by another',
    ])
  })

  it('leaves open whether the decider had read it where nobody is named as decider', async () => {
    const file = (
      await historyOf([
        { id: 'news', kind: 'info.received', occurred: '2022-01-01', by: policeOfficer },
        { id: 'read', kind: 'info.read', occurred: '2022-01-02', by: nobodyNamed, relatesTo: { reads: 'news' } },
        decision('2022-01-05', { by: nobodyNamed }),
      ])
    ).knownAt()
    const [news] = informationAt(file, the(file, 'decision')).recordedNotReliedOn
    expect(news).toMatchObject({ usedByDeciderBefore: 'not known', readings: [{ by: nobodyNamed }] })
  })
})

describe('row 11: asked, never answered, never chased', () => {
  const entries: readonly HistoryEntry[] = [
    {
      id: 'asked',
      kind: 'info.requested',
      occurred: '2022-01-10T09:00Z',
      by: practitioner,
      data: { requestedOf: "Children's services", subject: 'safeguarding', due: '2022-01-20' },
    },
    decision('2022-02-01T09:00Z'),
    {
      id: 'told to wait',
      kind: 'manager.direction',
      occurred: '2022-02-02T09:00Z',
      by: manager,
      relatesTo: { follows: 'asked' },
    },
    {
      id: 'late reply',
      kind: 'info.received',
      occurred: '2022-03-01T09:00Z',
      by: { role: 'social worker', organisation: "Children's services" },
      relatesTo: { 'replies-to': 'asked' },
      data: { status: 'nil' },
    },
    {
      id: 'never sent',
      kind: 'testimony.given',
      occurred: '2022-06-01T09:00Z',
      by: nextPractitioner,
      relatesTo: { contests: 'late reply' },
    },
  ]

  it('is open at every later decision, and a direction about it is no answer', async () => {
    const file = (await historyOf(entries)).knownAt()
    const then = informationAt(file, the(file, 'decision')).outstanding
    expect(then).toMatchObject([{ status: 'unanswered', overdue: 'yes', chasedBy: [], answeredBy: [] }])
    expect(requestsAt(file, instantOf('2022-02-10'))[0]).toMatchObject({ status: 'unanswered' })
    expect(requestsAt(file, instantOf('2022-01-20'))[0]).toMatchObject({ overdue: 'no' })
  })

  it('stays open where the reply, late as it is, is contested', async () => {
    const history = await historyOf(entries)
    const known = (moment: string) => requestsAt(history.knownAt(moment), instantOf(moment))[0]
    expect(known('2022-04-01')).toMatchObject({ status: 'answered', overdue: 'no' })
    expect(known('2022-07-01')).toMatchObject({ status: 'answer contested', overdue: 'yes' })
    expect(requestsAt(history.knownAt(), instantOf('2022-07-01')).filter(isOpen)).toHaveLength(1)
  })

  it('does not say overdue before the end of a due time known only to the month', async () => {
    const asked = { ...entries[0]!, data: { due: '2022-02' } }
    const file = (await historyOf([asked])).knownAt()
    const overdue = (moment: string) => requestsAt(file, instantOf(moment))[0]!.overdue
    expect(overdue('2022-01-31')).toBe('no')
    expect(overdue('2022-02-10')).toBe('possibly')
    expect(overdue('2022-03-01')).toBe('yes')
  })

  it('asks no due time where none is recorded, and keeps an acknowledgement from being an answer', async () => {
    const file = (
      await historyOf([
        {
          id: 'worry',
          kind: 'concern.raised',
          occurred: '2022-01-10T09:00Z',
          by: practitioner,
          data: { category: 'workload' },
        },
        {
          id: 'seen',
          kind: 'concern.acknowledged',
          occurred: '2022-01-11T09:00Z',
          by: manager,
          relatesTo: { 'replies-to': 'worry' },
        },
      ])
    ).knownAt()
    expect(requestsAt(file, file.knownAt)).toMatchObject([{ status: 'acknowledged', overdue: 'no due time recorded' }])
  })
})

describe('row 12: a supplier knew before we were told', () => {
  it('keeps when it happened, when we were told and when somebody looked', async () => {
    const file = (
      await historyOf([
        {
          id: 'violation',
          kind: 'em.violation',
          occurred: '2022-05-01T23:00Z',
          recordedAt: '2022-05-04T09:00Z',
          by: { role: 'contractor', organisation: 'Monitoring' },
        },
        { id: 'told', kind: 'em.notified', occurred: '2022-05-04T09:00Z', relatesTo: { follows: 'violation' } },
        {
          id: 'opened',
          kind: 'info.read',
          occurred: '2022-05-09T09:00Z',
          by: practitioner,
          relatesTo: { reads: 'told' },
        },
        decision('2022-05-06T09:00Z'),
      ])
    ).knownAt()
    const [told] = informationAt(file, the(file, 'decision')).recordedNotReliedOn
    expect(told?.entry.source.reference).toBe('told')
    expect(told?.readings.map(reading => reading.at?.edtf)).toEqual(['2022-05-09T09:00Z'])
    const [violation] = chronology(file, { kinds: ['em.violation'] })
    expect(violation?.lag).toEqual({ least: 58 * 3_600_000, most: 58 * 3_600_000, exact: true })
  })
})

describe('row 24: restricted entries', () => {
  it('are on the record, marked, with their place and holder', async () => {
    const file = (
      await historyOf([
        {
          id: 'intelligence',
          kind: 'info.received',
          occurred: '2022-05',
          by: policeOfficer,
          sensitive: true,
          data: { heldIn: 'police system' },
        },
        {
          id: 'kept back',
          kind: 'info.withheld',
          occurred: '2022-05-03',
          by: policeOfficer,
          data: { from: 'the meeting' },
        },
        decision('2022-06-01'),
      ])
    ).knownAt()
    const [item] = chronology(file, {})
    expect(item).toMatchObject({
      placement: 'within a period',
      entry: { sensitive: true, data: { heldIn: 'police system' } },
    })
    expect(references(informationAt(file, the(file, 'decision')).withheld)).toEqual(['kept back'])
  })
})

describe('row 25: facts known only later', () => {
  const entries: readonly HistoryEntry[] = [
    {
      id: 'rated',
      kind: 'assessment.rosh',
      occurred: '2022-01-10',
      by: practitioner,
      data: { levels: { public: 'low' } },
    },
    { id: 'attack', kind: 'incident.alleged', occurred: '2022-01-05', recordedAt: '2022-12-01', by: policeOfficer },
    {
      id: 'old rating',
      kind: 'assessment.rosh',
      occurred: '2022-01-20',
      recordedAt: '2022-12-02',
      by: practitioner,
      data: { levels: { public: 'high' } },
    },
    { id: 'open-ended', kind: 'info.received', occurred: '2022-12-03/..', recordedAt: null, by: policeOfficer },
    { id: 'nowhere', kind: 'info.received', occurred: null, recordedAt: null, by: policeOfficer },
  ]

  it('are not in what was known before, not even by their number', async () => {
    const history = await historyOf(entries)
    const then = history.knownAt('2022-06-01')
    expect(references(then.entries)).toEqual(['nowhere', 'rated'])
    expect(caseStateAt(then, instantOf('2022-02-01')).rosh.groups[0]!.levels).toMatchObject([
      { setting: { effect: { level: 'low' } }, certainty: 'certain', alsoSetBy: [], amendedLater: [] },
    ])
    expect(caseStateAt(history.knownAt(), instantOf('2022-02-01')).rosh.groups[0]!.levels).toMatchObject([
      { setting: { effect: { level: 'high' } }, certainty: 'certain' },
    ])
  })

  it('are listed as recorded after, with what they are about; undated recordings stand apart', async () => {
    const file = (await historyOf(entries)).knownAt()
    const after = recordedAfter(file, instantOf('2022-06-01'))
    expect(after.entries.map(one => [one.entry.source.reference, one.after, one.aboutEarlierTime])).toEqual([
      ['attack', 'surely', true],
      ['old rating', 'surely', true],
    ])
    expect(references(after.recordingNotStated)).toEqual(['nowhere', 'open-ended'])
    expect(recordedAfter(file, Date.parse('2022-12-01T12:00Z')).entries[0]!.after).toBe('possibly')
  })
})
