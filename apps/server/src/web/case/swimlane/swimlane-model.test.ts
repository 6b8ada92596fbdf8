import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CaseLinks } from '../frame/case-links.ts'
import type { Act, ActActor } from './act.ts'
import { actorRows } from './actor-rows.ts'
import { type ActAt, windowOf } from './acts-window.ts'
import { swimlaneFilter } from './swimlane-filter.ts'
import { swimlaneModel } from './swimlane-model.ts'
import { arbitraryActs } from './testing/arbitrary-acts.ts'
import { tiesAmong } from './ties.ts'

const links = new CaseLinks('X999100', { knownAt: '2025-03-01' })
const model = (acts: readonly Act[], query = {}) =>
  swimlaneModel(
    { acts, total: acts.length, earlierThan: undefined, laterThan: undefined },
    swimlaneFilter(query),
    links,
  )

const act = (id: string, rest: Partial<Act> = {}): Act => ({
  id,
  title: `Act ${id}`,
  family: 'step',
  headline: `Act ${id}`,
  withheld: false,
  actor: { role: 'probation practitioner', organisation: 'Probation', inWords: 'probation practitioner' },
  time: { kind: 'instant', at: Date.parse('2025-02-10T10:00Z') },
  when: '10 February 2025 at 10am',
  ties: [],
  ...rest,
})

describe('the drawing and its table', () => {
  it('hold the same acts, one to one and in the same order, each leading to the same page', () => {
    fc.assert(
      fc.property(arbitraryActs, acts => {
        const { drawing, table } = model(acts)
        const marks = drawing!.marks.map(({ id, href }) => ({ id, href }))
        expect(marks).toEqual(table.map(({ id, href }) => ({ id, href })))
        drawing!.marks.forEach((mark, index) => {
          expect(mark.name).toContain(table[index]!.headline)
          expect(mark.name).toContain(table[index]!.who)
        })
      }),
    )
  })

  it('lead to the page of a decision, or of any other entry, at the same moment', () => {
    const { table } = model([act('f:1', { family: 'decision' }), act('f:2')])
    expect(table.map(row => row.href)).toEqual([
      '/cases/X999100/decisions/f%3A1?knownAt=2025-03-01',
      '/cases/X999100/entries/f%3A2?knownAt=2025-03-01',
    ])
  })

  it('are none where nothing is on record', () => {
    expect(model([]).drawing).toBeUndefined()
  })

  it('call a silence such only where nothing is filtered out', () => {
    const acts = [act('1'), act('2', { time: { kind: 'instant', at: Date.parse('2025-03-29T10:00Z') } })]
    expect(model(acts).drawing!.folds[0]!.lines).toEqual(['47 days,', 'no entry'])
    expect(model(acts, { decisions: 'only' }).drawing!.folds[0]!.lines).toEqual(['47 days,', 'none shown'])
  })
})

describe('the rows of a drawing', () => {
  const by = (role: string | null, organisation: string | null): { actor: ActActor } => ({
    actor: { role, organisation, inWords: `${role}` },
  })

  it('come from the record: probation upwards from the practitioner, other agencies, and last those not named', () => {
    const acts = [
      by(null, null),
      by('automated feed', 'HMPPS'),
      by('person on probation', null),
      by('social worker', "Children's services"),
      by('officer', 'Police'),
      by('governor', 'Prison'),
      by('judge', 'Crown Court'),
      by('chair', 'MAPPA'),
      by(null, 'Probation'),
      by('head of PDU', 'Probation'),
      by('senior probation officer', 'Probation'),
      by('probation practitioner', 'Probation'),
    ].map((actor, index) => act(String(index), actor))
    expect(actorRows(acts).map(row => row.acts[0]!.id)).toEqual(acts.map(({ id }) => id).reverse())
  })

  it('hold one role of one organisation, whatever remark stands behind it', () => {
    const acts = [
      by('senior probation officer', 'Probation'),
      by('Senior probation officer (covering)', 'Probation -> recall team'),
      by('MAPPA co-ordinator, at the request of another', 'MAPPA'),
      by('MAPPA co-ordinator', 'MAPPA'),
    ].map((actor, index) => act(String(index), actor))
    expect(actorRows(acts).map(({ role, acts: held }) => [role, held.length])).toEqual([
      ['senior probation officer', 2],
      ['MAPPA co-ordinator', 2],
    ])
  })
})

describe('the arrows', () => {
  const other = { id: '2', title: 'Direction', family: 'influence' }
  const words = (tie: Act['ties'][number]) =>
    tiesAmong([act('1', { ties: [tie] }), act('2', { family: tie.to.family })]).map(({ from, word, to }) => [
      from.id,
      word,
      to.id,
    ])

  it('run from whoever exercised an influence to what it bore on', () => {
    expect(words({ as: 'overrides', to: { ...other, family: 'decision' } })).toEqual([['1', 'overrides', '2']])
    expect(words({ as: 'follows', to: other })).toEqual([['2', 'followed by', '1']])
  })

  it('are not drawn for what merely belongs together, nor to what is not in the drawing', () => {
    expect(words({ as: 'step-of', to: { ...other, family: 'step' } })).toEqual([])
    expect(words({ as: 'overrides', to: { ...other, id: 'elsewhere' } })).toEqual([])
  })
})

describe('a window of a long record', () => {
  const at = (hour: number): ActAt => ({
    cursor: `c${hour}`,
    act: act(String(hour), { time: { kind: 'instant', at: Date.parse('2025-02-10T00:00Z') + hour * 3_600_000 } }),
  })
  const ids = (acts: readonly Act[]) => acts.map(({ id }) => id)

  it('does not cut a day in two', () => {
    const { acts, earlierThan, laterThan } = windowOf(
      { after: null, newestFirst: false },
      [at(1), at(5), at(22), at(25)],
      true,
      9,
    )
    expect(ids(acts)).toEqual(['1', '5', '22'])
    expect([earlierThan, laterThan]).toEqual([undefined, 'c22'])
  })

  it('cuts a day that would leave next to nothing otherwise', () => {
    const { acts } = windowOf({ after: null, newestFirst: false }, [at(1), at(25), at(26), at(27)], true, 9)
    expect(ids(acts)).toEqual(['1', '25', '26', '27'])
  })

  it('read backwards is oldest first all the same, and leads both ways', () => {
    const { acts, earlierThan, laterThan } = windowOf(
      { after: 'x', newestFirst: true },
      [at(50), at(49), at(30), at(2)],
      true,
      9,
    )
    expect(ids(acts)).toEqual(['30', '49', '50'])
    expect([earlierThan, laterThan]).toEqual(['c30', 'c50'])
  })

  it('leads nowhere where it holds everything', () => {
    const window = windowOf({ after: null, newestFirst: false }, [at(1), at(30)], false, 2)
    expect(window).toMatchObject({ earlierThan: undefined, laterThan: undefined, total: 2 })
  })
})

describe('the filter of an address', () => {
  it('takes dates as people type them, and the families that there are', () => {
    const filter = swimlaneFilter({ from: '14/3/2025', to: '28 March 2025', family: ['step', 'none'] })
    expect(filter).toMatchObject({ from: '2025-03-14', to: '2025-03-28', families: ['step'], problems: [] })
  })

  it('says what is no date, and which of two dates is too early', () => {
    expect(swimlaneFilter({ from: '31/2/2025' }).problems).toEqual([
      { field: 'from', message: 'Enter a date, such as 14/3/2025' },
    ])
    expect(swimlaneFilter({ from: '2/2/2025', to: '1/2/2025' }).problems.map(problem => problem.field)).toEqual(['to'])
  })
})
