import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/held-by-a-name.ts'
import { served, type Served } from './served.ts'

describe('a case given to desks and offices by name, whose source is blank in places and writes in several scripts', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  it('was held by a name as the source has it, by nobody recorded at a desk or an office, and by nobody in between', async () => {
    const { holding } = await history.ask<{ holding: { periods: { holder: string; status: string }[] } }>(
      'holding { periods { holder status } }',
    )
    expect(holding.periods.map(({ holder, status }) => holder ?? status)).toEqual([
      'Riverside',
      'HOLDER_NOT_RECORDED',
      'N88H141',
      'UNALLOCATED',
      'HOLDER_NOT_RECORDED',
      'UNALLOCATED',
      'HOLDER_NOT_RECORDED',
    ])
  })

  it('names who acted while the case was not theirs, as far as the record says whose it was', async () => {
    const { holding } = await history.ask<{
      holding: { actsByOthers: { entry: { reference: string }; status: string }[] }
    }>('holding { actsByOthers { entry { reference } status } }')
    expect(holding.actsByOthers.map(({ entry, status }) => [entry.reference, status])).toEqual([
      ['seen', 'HOLDER_NOT_RECORDED'],
      ['missed', 'UNALLOCATED'],
      ['blank', 'HOLDER_NOT_RECORDED'],
      ['words', 'HOLDER_NOT_RECORDED'],
    ])
  })

  it('keeps every word as it was written, however long and in whatever script', async () => {
    const entry =
      'entry(id: "words") { ... on EntryFound { entry { text { ... on DisclosedText { text } } actor { name } } } }'
    const written = file.entries.find(({ id }) => id === 'words')!
    expect(await history.ask(entry)).toEqual({
      entry: { entry: { text: { text: written.detail }, actor: { name: 'Łucja Ó Súilleabháin' } } },
    })
  })

  it('takes blank words for words that the source does not say', async () => {
    expect(await history.ask('requests { entry { reference } of subject status }')).toEqual({
      requests: [{ entry: { reference: 'blank' }, of: null, subject: null, status: 'UNANSWERED' }],
    })
  })

  it('lists what nobody dated, orders it nowhere, and places a death that is only about a day', async () => {
    const { chronology } = await history.ask<{
      chronology: { edges: { node: { placement: string; orderToPrevious: string; entry: { reference: string } } }[] }
    }>('chronology(first: 100) { edges { node { placement orderToPrevious entry { reference } } } }')
    const items = chronology.edges.map(({ node }) => [node.entry.reference, node.placement, node.orderToPrevious])
    expect(items).toHaveLength(file.entries.length)
    expect(items).toContainEqual(['no-time', 'UNDATED', null])
    expect(items).toContainEqual(['died', 'WITHIN_A_PERIOD', 'AFTER'])
    expect(items).toContainEqual(['closed', 'WITHIN_A_PERIOD', 'AFTER'])
  })

  it('says that supervision ended with the case, and not before', async () => {
    const supervision = 'state { supervision { value } noneRecorded }'
    type State = { state: { supervision: { value: string }[]; noneRecorded: string[] } }
    const before = await history.ask<State>(supervision, { effectiveAt: '2024-03-10' })
    expect(before.state.noneRecorded).toContain('supervision')
    const after = await history.ask<State>(supervision, { effectiveAt: '2024-03-12' })
    expect(after.state.supervision).toEqual([{ value: 'ended' }])
  })

  it('says what a decision depends on that the record does not have, though its id has no figure', async () => {
    const depends =
      'entry(id: "gone") { ... on EntryFound { entry { relatesTo { as reference entry { reference } } } } }'
    expect(await history.ask(depends)).toEqual({
      entry: { entry: { relatesTo: [{ as: 'depends-on', reference: 'offer-of-a-place', entry: null }] } },
    })
  })
})
