import { describe, expect, it } from '@jest/globals'
import { compareMoments } from '../compare/compare.ts'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { triggersWithoutConsideration } from '../triggers/triggers.ts'
import { processesAt } from './process.ts'

const practitioner = { role: 'probation practitioner', organisation: 'Probation' }
const senior = { role: 'senior probation officer', organisation: 'Probation' }

const on = (id: string, kind: string, occurred: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ id, kind, occurred, by: practitioner },
  ...more,
})

async function runsAt(moment: string, ...entries: readonly HistoryEntry[]) {
  const file = (await historyOf(entries)).knownAt()
  return processesAt(file, instantOf(moment)).map(({ steps, status, waits }) => [
    steps.map(({ entry }) => entry.source.reference).join(' '),
    status,
    waits.at(-1)?.left?.entry.source.reference,
  ])
}

const recalled = [
  on('released', 'custody.released', '2022-01-10T10:00Z'),
  on('begun', 'recall.initiated', '2022-03-01T10:00Z'),
  on('sent', 'recall.submitted', '2022-03-01T12:00Z'),
  on('revoked', 'recall.licence_revoked', '2022-03-02T12:00Z', { by: { role: 'case manager' } }),
]
const again = on('again', 'custody.released', '2022-09-01T10:00Z')

describe('a recall and a release on a new licence', () => {
  it('waits until the release, and for nothing from then on', async () => {
    expect(await runsAt('2022-08-31', ...recalled, again)).toEqual([['begun sent revoked', 'waiting', undefined]])
    expect(await runsAt('2022-09-02', ...recalled, again)).toEqual([['begun sent revoked', 'ended', 'again']])
  })

  it('waits on where the release is not surely the later of the two, or gives back the licence that was revoked', async () => {
    const sameDay = on('again', 'custody.released', '2022-03-02')
    expect(await runsAt('2022-09-02', ...recalled, sameDay)).toEqual([['begun sent revoked', 'waiting', undefined]])
  })

  it('is told as a change that the release made', async () => {
    const file = (await historyOf([...recalled, again])).knownAt()
    const [before, after] = ['2022-08-31', '2022-09-02'].map(at => ({ file, effectiveAt: instantOf(at) }))
    const change = compareMoments(before!, after!).find(({ field }) => field.startsWith('recall.'))
    expect(change?.to).toEqual(['released on a new licence, ended'])
    expect(change?.sources.map(({ entry }) => entry.source.reference)).toEqual(['again'])
  })

  it('is another recall than the one after the release, though nothing numbers or ties either', async () => {
    const second = [
      on('weighed', 'recall.considered', '2023-01-10T09:00Z'),
      on('second', 'recall.licence_revoked', '2023-01-11T10:00Z'),
    ]
    expect(await runsAt('2023-02-01', ...recalled, again, ...second)).toEqual([
      ['begun sent revoked', 'ended', 'again'],
      ['weighed second', 'waiting', undefined],
    ])
  })
})

describe('a decision not to recall that is tied to nothing', () => {
  const weighed = on('weighed', 'recall.considered', '2022-03-01T10:00Z')
  const not = on('not', 'recall.not_recalled', '2022-03-02T10:00Z', { by: senior })

  it('ends the recall that stood open before it', async () => {
    expect(await runsAt('2022-04-01', weighed, not)).toEqual([['weighed not', 'ended', 'not']])
  })

  it('ends none where none stood open, and is no recall of its own', async () => {
    expect(await runsAt('2022-04-01', not)).toEqual([])
    const anew = on('anew', 'recall.considered', '2022-05-01T10:00Z')
    expect(await runsAt('2022-06-01', weighed, not, { ...not, id: 'twice', occurred: '2022-04-10' }, anew)).toEqual([
      ['weighed not', 'ended', 'not'],
      ['anew', 'waiting', undefined],
    ])
  })

  it('ends the recall whose step it follows or overrides', async () => {
    const other = on('other', 'recall.considered', '2022-03-01T11:00Z', { data: { recallId: '2' } })
    const tied = { ...not, relatesTo: { overrides: 'other' } }
    expect(await runsAt('2022-04-01', weighed, other, tied)).toEqual([
      ['weighed', 'waiting', undefined],
      ['other not', 'ended', 'not'],
    ])
  })
})

describe('a trigger before a release on a new licence', () => {
  it('is not considered by what was weighed under the new one, and is told beside a licence revoked', async () => {
    const arrest = on('arrest', 'arrest', '2022-04-01T10:00Z', { by: { role: 'constable', organisation: 'Police' } })
    const weighed = on('weighed', 'recall.considered', '2023-01-10T09:00Z')
    const file = (await historyOf([...recalled, arrest, again, weighed])).knownAt()
    expect(triggersWithoutConsideration(file, file.knownAt)).toMatchObject([
      {
        status: 'no recorded consideration',
        consideration: undefined,
        licenceRevokedBy: [{ entry: { source: { reference: 'revoked' } } }],
      },
    ])
  })
})
