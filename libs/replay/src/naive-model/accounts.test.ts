import { describe, expect, it } from '@jest/globals'
import { standingOf } from '../accountability/attestation.ts'
import { influencesOf, unlinkedInfluences } from '../accountability/influences.ts'
import { concordances } from '../concordance/concordances.ts'
import { meetingsAt } from '../meetings/meetings.ts'
import { recordedAfter } from '../recorded-after/recorded-after.ts'
import { caseStateAt } from '../state/case-state.ts'
import { historyOf, historyOfFiles, instantOf, references, the, type HistoryEntry } from '../testing/history.ts'
import { headOfUnit, manager, nextPractitioner, practitioner } from '../testing/people.ts'
import { versionsOf } from '../versions/versions.ts'

const rating = (id: string, occurred: string, level: string, rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  kind: 'assessment.rosh',
  occurred,
  by: practitioner,
  data: { levels: { public: level } },
  ...rest,
})

const publicLevels = (file: Parameters<typeof caseStateAt>[0], moment: string) =>
  caseStateAt(file, instantOf(moment))
    .rosh.groups.filter(group => group.group === 'public')
    .flatMap(group => group.levels.map(one => [one.setting.effect.level, one.certainty]))

describe('row 4: accounts in dispute', () => {
  it('keeps each claim with who made it and when, and lets none win', async () => {
    const file = (
      await historyOf([
        { id: 'said', kind: 'manager.advice', occurred: '2021-05-04', recordedAt: '2021-06-01T10:00Z', by: manager },
        {
          id: 'not said',
          kind: 'testimony.given',
          occurred: '2021-07-01',
          by: practitioner,
          relatesTo: { contests: 'said' },
          data: { position: 'denied' },
        },
        {
          id: 'heard it',
          kind: 'testimony.given',
          occurred: '2021-07-02',
          by: nextPractitioner,
          relatesTo: { confirms: 'said' },
          data: { position: 'affirmed' },
        },
      ])
    ).knownAt()
    const standing = standingOf(file, the(file, 'said'))
    expect(standing).toMatchObject({ attestation: 'contested', establishment: 'contested', established: false })
    expect(references(standing.contestedBy)).toEqual(['not said'])
    expect(references(standing.confirmedBy)).toEqual(['heard it'])
    expect(standing.tracesAtTheTime).toEqual([])
  })

  it('shows the claim as unattested before anybody denied it', async () => {
    const history = await historyOf([
      {
        id: 'said',
        kind: 'manager.direction',
        occurred: '2021-05-04T10:00Z',
        by: manager,
        recordedBy: practitioner,
      },
      {
        id: 'denied',
        kind: 'testimony.given',
        occurred: '2021-07-01',
        by: manager,
        relatesTo: { contests: 'said' },
      },
    ])
    const before = history.knownAt('2021-06-30')
    expect(standingOf(before, the(before, 'said'))).toMatchObject({
      attestation: 'unattested',
      establishment: 'recorded at the time by another, not confirmed',
      contestedBy: [],
    })
  })
})

describe('row 6: a verbal direction, claimed late, then denied', () => {
  const entries: readonly HistoryEntry[] = [
    {
      id: 'kept at medium',
      kind: 'assessment.rosh',
      occurred: '2021-09-03T09:00Z',
      by: practitioner,
      data: { levels: { public: 'medium' } },
    },
    {
      id: 'direction',
      kind: 'manager.direction',
      occurred: '2021-09-02',
      recordedAt: '2021-10-05T08:00Z',
      by: manager,
      channel: 'verbal',
      data: { verbal: true, recordedByRole: 'probation practitioner' },
    },
    {
      id: 'denial',
      kind: 'testimony.given',
      occurred: '2021-11-01',
      by: manager,
      relatesTo: { contests: 'direction' },
    },
  ]

  it('is three entries: nothing before the claim, a claim, a dispute', async () => {
    const history = await historyOf(entries)
    expect(history.knownAt('2021-10-04').find('direction')).toEqual([])
    const claimed = history.knownAt('2021-10-06')
    expect(standingOf(claimed, the(claimed, 'direction'))).toMatchObject({
      attestation: 'unattested',
      establishment: 'recorded later, not confirmed',
      established: false,
    })
    const disputed = history.knownAt()
    expect(standingOf(disputed, the(disputed, 'direction'))).toMatchObject({ attestation: 'contested' })
  })

  it('is no influence on a decision that no relation ties it to, and is still shown beside it', async () => {
    const file = (await historyOf(entries)).knownAt()
    const decision = the(file, 'kept at medium')
    expect(influencesOf(file, decision)).toEqual([])
    expect(references(unlinkedInfluences(file, decision))).toEqual(['direction'])
  })

  it('is shown beside every decision that it may bear on, since the record does not say on which it does', async () => {
    const file = (
      await historyOf([
        { ...entries[0]!, occurred: '2021-09-02T17:05Z' },
        entries[1]!,
        { id: 'undated', kind: 'manager.advice', occurred: null, by: manager },
        { id: 'same day', kind: 'manager.advice', occurred: '2021-09-02', by: manager },
        { id: 'afterwards', kind: 'manager.advice', occurred: '2021-09-04', by: manager },
        { id: 'signed afterwards', kind: 'countersignature.given', occurred: '2021-09-05', by: manager },
      ])
    ).knownAt()
    expect(references(unlinkedInfluences(file, the(file, 'kept at medium')))).toEqual([
      'undated',
      'same day',
      'direction',
      'signed afterwards',
    ])
  })

  it("is not the author's own word where only a role in its data says that another wrote it down", async () => {
    const file = (await historyOf([{ ...entries[1]!, recordedAt: '2021-09-02' }])).knownAt()
    expect(standingOf(file, the(file, 'direction'))).toMatchObject({
      attestation: 'unattested',
      establishment: 'recorded at the time by another, not confirmed',
    })
  })
})

describe('row 13: a belief that another already knew', () => {
  it('is testimony: it stands as an account and changes nothing it is about', async () => {
    const history = await historyOf([
      rating('rated', '2021-02-01T09:00Z', 'medium'),
      {
        id: 'belief',
        kind: 'testimony.given',
        occurred: '2022-02-01',
        by: practitioner,
        relatesTo: { follows: 'rated' },
        data: { about: 'thought the police had told the prison', retrospective: true },
      },
    ])
    const file = history.knownAt()
    expect(publicLevels(file, '2022-03-01')).toEqual([['medium', 'certain']])
    expect(standingOf(file, the(file, 'rated')).contestedBy).toEqual([])
    expect(references(recordedAfter(file, instantOf('2021-12-31')).entries.map(one => one.entry))).toEqual(['belief'])
  })
})

describe('row 14: one fact, several dates or actors in different sources', () => {
  it('keeps both, tells entries of one id in two files apart, and links each within its own file', async () => {
    const entry = (occurred: string, by: HistoryEntry['by']): HistoryEntry => ({
      id: '1',
      kind: 'warning.issued',
      occurred,
      by: by!,
    })
    const history = await historyOfFiles([
      {
        id: 'north',
        entries: [
          entry('2021-03-01', practitioner),
          { id: '2', kind: 'dissent.recorded', occurred: '2021-03-02', relatesTo: { 'dissents-from': '1' } },
        ],
      },
      {
        id: 'south',
        entries: [
          entry('2021-03-04', nextPractitioner),
          { id: '3', kind: 'dissent.recorded', occurred: '2021-03-05', relatesTo: { 'dissents-from': '1' } },
        ],
      },
      {
        id: 'third',
        entries: [{ id: '9', kind: 'dissent.recorded', occurred: '2021-03-06', relatesTo: { 'dissents-from': '1' } }],
      },
    ])
    const file = history.knownAt()
    expect(file.find('1').map(one => one.id)).toEqual(['north:1', 'south:1'])
    expect(file.incoming(file.entry('north:1')!).map(link => link.entry.id)).toEqual(['north:2'])
    expect(file.incoming(file.entry('south:1')!).map(link => link.entry.id)).toEqual(['south:3'])
    expect(file.dangling(file.entry('third:9')!)).toEqual([{ as: 'dissents-from', reference: '1' }])
  })

  it('does not take the report before one sentence for a proposal on another', async () => {
    const file = (
      await historyOf([
        {
          id: 'report',
          kind: 'court.report.prepared',
          occurred: '2020-01-10',
          by: practitioner,
          data: { proposal: 'community order' },
        },
        {
          id: 'sentence',
          kind: 'sentence.imposed',
          occurred: '2020-01-20',
          data: { sentence: 'community order, 12 months' },
        },
        {
          id: 'next sentence',
          kind: 'sentence.imposed',
          occurred: '2022-05-20',
          data: { sentence: '6 months custody' },
        },
      ])
    ).knownAt()
    expect(
      concordances(file).map(one => [one.proposal?.source.reference, one.outcome?.source.reference, one.followed]),
    ).toEqual([
      ['report', 'sentence', 'yes'],
      [undefined, 'next sentence', 'no proposal recorded'],
    ])
  })
})

describe('rows 15 and 16: corrections and amendments', () => {
  const amendment = (
    id: string,
    occurred: string,
    of: string,
    change: Readonly<Record<string, string>>,
  ): HistoryEntry => ({
    id,
    kind: 'record.amended',
    occurred,
    by: manager,
    relatesTo: { corrects: of },
    data: { field: 'levels.public', ...change },
  })

  it('keeps old and new: medium stays in force then, the change holds only from its own time', async () => {
    const history = await historyOf([
      rating('r', '2021-02-01T09:00Z', 'medium'),
      amendment('a', '2021-05-01T09:00Z', 'r', { old: 'medium', new: 'high', reasonGiven: 'typing error' }),
    ])
    expect(publicLevels(history.knownAt(), '2021-03-01')).toEqual([['medium', 'certain']])
    expect(publicLevels(history.knownAt(), '2021-06-01')).toEqual([['high', 'certain']])
    expect(publicLevels(history.knownAt('2021-04-01'), '2021-03-01')).toEqual([['medium', 'certain']])
    const [level] = caseStateAt(history.knownAt(), instantOf('2021-03-01')).rosh.groups[0]!.levels
    expect(level!.amendedLater.map(later => later.effect.level)).toEqual(['high'])
    const earlier = caseStateAt(history.knownAt('2021-04-01'), instantOf('2021-03-01')).rosh.groups[0]!.levels[0]!
    expect(earlier.amendedLater).toEqual([])
  })

  it('follows an amendment of an amendment to what it finally changes', async () => {
    const file = (
      await historyOf([
        rating('r', '2021-02-01T09:00Z', 'medium'),
        amendment('a', '2021-05-01T09:00Z', 'r', { old: 'medium', new: 'high' }),
        amendment('b', '2021-05-02T09:00Z', 'a', { old: 'high', new: 'low' }),
      ])
    ).knownAt()
    expect(publicLevels(file, '2021-05-01')).toEqual([['high', 'certain']])
    expect(publicLevels(file, '2021-06-01')).toEqual([['low', 'certain']])
    const versions = versionsOf(file, the(file, 'r'))
    expect(versions.map(one => [one.entry.source.reference, one.old, one.text, one.oldDiffersFromRecord])).toEqual([
      ['r', undefined, '', false],
      ['a', 'medium', 'high', false],
      ['b', 'high', 'low', false],
    ])
    expect(references(versionsOf(file, the(file, 'a')).map(one => one.entry))).toEqual(['a', 'b'])
  })

  it('does not set a value before the entry it amends, whatever the amendment leaves open about its own time', async () => {
    const file = (
      await historyOf([
        rating('r', '2021-02-01T09:00Z', 'medium'),
        { ...amendment('a', '2021-05-01', 'r', { new: 'high' }), occurred: null, recordedAt: '2021-05-01' },
      ])
    ).knownAt()
    expect(publicLevels(file, '2021-01-01')).toEqual([])
  })

  it('says where an amendment misquotes what stood before', async () => {
    const file = (
      await historyOf([
        { id: 'note', kind: 'contact.recorded', occurred: '2021-02-01', by: practitioner, detail: 'Seen at home.' },
        {
          id: 'change',
          kind: 'record.corrected',
          occurred: '2021-06-01',
          by: headOfUnit,
          data: { targetRecord: 'note', field: 'detail', old: 'Not seen.', new: 'Seen.', requestedBy: 'SFO lead' },
        },
      ])
    ).knownAt()
    const [, change] = versionsOf(file, the(file, 'note'))
    expect(change).toMatchObject({
      oldDiffersFromRecord: true,
      old: 'Not seen.',
      text: 'Seen.',
      requestedBy: 'SFO lead',
    })
  })

  it('keeps three versions of a minute in the order they were written, and only those known', async () => {
    const issue = (
      id: string,
      kind: string,
      version: number,
      recordedAt: string | null,
      detail: string,
    ): HistoryEntry => ({
      id,
      kind,
      occurred: '2021-03-01T10:00Z',
      recordedAt,
      by: { role: 'MAPPA co-ordinator', organisation: 'MAPPA' },
      detail,
      data: { meetingId: 31, version },
    })
    const history = await historyOf([
      { id: 'held', kind: 'mappa.meeting', occurred: '2021-03-01T10:00Z', data: { meetingId: 31 } },
      issue('v1', 'mappa.minute.issued', 1, '2021-03-02T10:00Z', 'noted'),
      issue('v3', 'mappa.minute.amended', 3, '2021-08-01T10:00Z', 'agreed, with reasons'),
      issue('v2', 'mappa.minute.amended', 2, '2021-06-01T10:00Z', 'agreed'),
    ])
    const said = (moment: string) => {
      const file = history.knownAt(moment)
      return versionsOf(file, the(file, 'v1')).map(one => [one.version, one.old, one.text])
    }
    const [meeting] = meetingsAt(history.knownAt('2021-07-01'), instantOf('2021-07-01'))
    expect(meeting?.minuteVersions.map(one => one.version)).toEqual(['1', '2'])
    expect(said('2021-05-01')).toEqual([['1', undefined, 'noted']])
    expect(said('2021-07-01').at(-1)).toEqual(['2', 'noted', 'agreed'])
    expect(said('2021-09-01').at(-1)).toEqual(['3', 'agreed', 'agreed, with reasons'])
  })

  it('puts a version whose writing down nobody dated by its number, not first', async () => {
    const issue = (version: number, recordedAt: string | null): HistoryEntry => ({
      id: `v${version}`,
      kind: version === 1 ? 'mappa.minute.issued' : 'mappa.minute.amended',
      occurred: '2021-03-01T10:00Z',
      recordedAt,
      data: { meetingId: 'M', version },
    })
    const file = (
      await historyOf([issue(1, '2021-03-02T10:00Z'), issue(2, null), issue(3, '2021-08-01T10:00Z')])
    ).knownAt()
    expect(versionsOf(file, the(file, 'v3')).map(one => one.version)).toEqual(['1', '2', '3'])
  })
})

describe('rows 17 and 18: findings of reviews', () => {
  it('stand as entries, several and differing, and set no level', async () => {
    const file = (
      await historyOf([
        rating('r', '2021-02-01T09:00Z', 'medium'),
        {
          id: 'first review',
          kind: 'sfo.review.completed',
          occurred: '2022-01-01',
          detail: 'Should have been high.',
          data: { levels: { public: 'high' } },
        },
        { id: 'second review', kind: 'sfo.review.completed', occurred: '2022-06-01', detail: 'Medium was defensible.' },
      ])
    ).knownAt()
    expect(publicLevels(file, '2023-01-01')).toEqual([['medium', 'certain']])
    expect(file.entries.map(one => one.detail).filter(text => text !== '')).toHaveLength(2)
  })
})
