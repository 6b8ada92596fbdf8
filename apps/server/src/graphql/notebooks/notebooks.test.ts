import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { crn, startNotebookService, whole, type NotebookService } from './testing/notebook-service.ts'

let service: NotebookService
let then: string
let later: string
beforeAll(async () => {
  service = await startNotebookService()
  then = await service.snapshot('2025-02-19')
  later = await service.snapshot('2025-05-01')
})
afterAll(() => service.close())

const file = 'invented-D-direction-dissent-and-silence'
const full = (reference: string) => `${file}:${reference}`

async function inIt(fields = whole): Promise<Record<string, unknown>> {
  return service.notebook('reviewer', fields)
}

describe('a notebook', () => {
  it('is empty at first, and says so, and what writing in it means', async () => {
    const fresh = await service.notebook(
      'reviewer',
      'own keeper keptBy { inWords } statement disclosure position',
      'NOBODY',
    )
    expect(fresh).toEqual({
      own: false,
      keeper: 'NOBODY',
      keptBy: null,
      statement: 'Nothing is in this notebook.',
      disclosure: expect.stringContaining('may be disclosed'),
      position: null,
    })
  })
})

describe('a bookmark', () => {
  it('takes an id of the source, keeps the full one, and shows the entry as it stood', async () => {
    const answer = await service.write('reviewer', 'bookmark', { entry: 'D-15', snapshot: then })
    expect(answer).toMatchObject({
      __typename: 'NotebookRecorded',
      again: false,
      notebook: {
        own: true,
        keptBy: { staffId: 'N99A801' },
        bookmarkedEntries: [full('D-15')],
        bookmarks: {
          totalCount: 1,
          edges: [
            {
              node: {
                entry: {
                  id: full('D-15'),
                  basis: { snapshot: then, knownAt: '2025-02-19T23:59:59.999Z' },
                  shown: { __typename: 'EntryFound', entry: { reference: 'D-15' } },
                },
              },
            },
          ],
        },
      },
    })
  })

  it('is refused twice, on an entry that was not on record then, and with a token that is none', async () => {
    const problems = async (input: object) => (await service.write('reviewer', 'bookmark', input)).problems
    expect(await problems({ entry: full('D-15'), snapshot: later })).toMatchObject([{ field: 'entry' }])
    expect(await problems({ entry: 'D-46', snapshot: then })).toMatchObject([
      { field: 'entry', problem: 'no entry D-46 is on record at that moment' },
    ])
    expect(await problems({ entry: 'D-16', snapshot: 'bm9uZQ' })).toMatchObject([{ field: 'snapshot' }])
  })

  it('is removed by another act, and stays among what was done', async () => {
    await service.write('reviewer', 'bookmark', { entry: 'D-16', snapshot: then })
    await service.write('reviewer', 'removeBookmark', { entry: full('D-16') })
    const { bookmarkedEntries, acts } = await inIt()
    expect(bookmarkedEntries).not.toContain(full('D-16'))
    const done = (acts as { edges: { node: { kind: string; entry: string } }[] }).edges.map(({ node }) => node)
    expect(done.filter(({ entry }) => entry === full('D-16')).map(({ kind }) => kind)).toEqual([
      'BOOKMARKED',
      'BOOKMARK_REMOVED',
    ])
  })
})

describe('a note', () => {
  it('stands on the basis on which it was written, and keeps every wording', async () => {
    const written = await service.write('reviewer', 'writeNote', { entry: 'D-15', text: 'Who asked?', snapshot: then })
    expect(written.__typename).toBe('NotebookRecorded')
    await service.write('reviewer', 'reviseNote', { note: written.note, text: 'Who asked, and when?', snapshot: later })
    const { notes } = await inIt()
    expect(notes).toMatchObject({
      edges: [
        {
          node: {
            id: written.note,
            entry: { id: full('D-15'), basis: { snapshot: then } },
            now: { text: 'Who asked, and when?', basis: { snapshot: later } },
            earlier: [{ text: 'Who asked?', basis: { snapshot: then, knownAt: '2025-02-19T23:59:59.999Z' } }],
          },
        },
      ],
    })
  })

  it('may be on the case, and is found by the entry that it is about', async () => {
    await service.write('reviewer', 'writeNote', { text: 'No chronology of the court.', snapshot: then })
    const counts = await inIt(
      `all: notes(first: 1) { totalCount } about: notes(first: 1, entry: "${full('D-15')}") { totalCount }`,
    )
    expect(counts).toEqual({ all: { totalCount: 2 }, about: { totalCount: 1 } })
  })

  it('is written once, however often it is sent', async () => {
    const input = { commandId: randomUUID(), text: 'Once.', snapshot: then }
    const first = await service.write('reviewer', 'writeNote', input)
    expect(await service.write('reviewer', 'writeNote', input)).toMatchObject({
      __typename: 'NotebookRecorded',
      again: true,
      note: first.note,
      position: first.position,
    })
  })

  it('is not written over something that had not been seen', async () => {
    const { position } = await inIt('position')
    await service.write('reviewer', 'writeNote', { text: 'In another window.', snapshot: then })
    const stale = await service.write('reviewer', 'writeNote', { text: 'In this one.', snapshot: then, seen: position })
    expect(stale.__typename).toBe('NotebookMovedOn')
    expect(JSON.stringify(stale.notebook)).not.toContain('In this one.')
  })

  it('is refused with what would be right, field by field', async () => {
    const answer = await service.write('reviewer', 'writeNote', { text: ' ', snapshot: then })
    expect(answer.problems).toMatchObject([{ field: 'text', problem: 'it is empty' }])
    const revision = { note: randomUUID(), text: 'Other words.', snapshot: then }
    expect((await service.write('reviewer', 'reviseNote', revision)).problems).toMatchObject([{ field: 'note' }])
  })
})

describe('a story', () => {
  const pinnedTo = (reference: string, snapshot: string) => `[[${reference}@${snapshot}]]`

  it('is prose with entries as they stood, each numbered once, whatever they are called', async () => {
    const [rating, return_] = [pinnedTo('D-15', then), pinnedTo('D-16', then)]
    const text = `After ${return_} came ${rating}, which ${pinnedTo(full('D-15'), then)} shows.`
    const preview = await service.ask(
      'reviewer',
      `query ($text: String!) { case(crn: "${crn}") { storyPreview(text: $text) {
        ... on StoryPreview { text references { number } parts { ... on StoryMention { number } } } } } }`,
      { text },
    )
    const wanted = text.replace(return_, pinnedTo(full('D-16'), then)).replace(rating, pinnedTo(full('D-15'), then))
    const told = { text: wanted, references: [{ number: 1 }, { number: 2 }] }
    expect(preview.data).toMatchObject({ case: { storyPreview: told } })
    expect(await inIt('story { text }')).toEqual({ story: null })

    const answer = await service.write('reviewer', 'reviseStory', { text })
    expect(answer).toMatchObject({ notebook: { story: { ...told, version: 1, versions: 1 } } })
    await service.write('reviewer', 'reviseStory', { text: `${wanted} More.` })
    const { first, second, third } = (await inIt(
      'first: story(version: 1) { text versions } second: story { version text } third: story(version: 3) { text }',
    )) as { first: object; second: object; third: null }
    expect(first).toEqual({ text: wanted, versions: 2 })
    expect(second).toEqual({ version: 2, text: `${wanted} More.` })
    expect(third).toBeNull()
  })

  it.each([
    ['an entry that was not on record then', () => pinnedTo('D-46', then)],
    ['no entry', () => pinnedTo('D-0', then)],
    ['a token that is none', () => pinnedTo('D-15', 'bm9uZQ')],
    ['half a reference', () => '[[D-15]]'],
    ['nothing at all', () => ' '],
  ])('is refused where it refers to %s', async (_, text) => {
    const answer = await service.write('reviewer', 'reviseStory', { text: text() })
    expect(answer).toMatchObject({ __typename: 'ActNotValid', problems: [{ field: 'text' }] })
  })

  it('shows the same bytes after more is recorded and what it points to is amended', async () => {
    const before = await inIt(
      'story { references { entry { ...pinned } } } bookmarks(first: 10) { edges { node { entry { ...pinned } } } }',
    )
    const at = { occurred: '2026-02-27T09:00+00:00', recordedAt: '2026-02-27T09:00+00:00' }
    await service.cases.load({
      format: 'sfo-review/chronology',
      version: 1,
      id: 'an-amendment',
      person: { crn },
      source: { system: 'test' },
      entries: [
        {
          id: 'A-1',
          kind: 'record.amended',
          ...at,
          by: { role: 'probation practitioner' },
          relatesTo: [{ id: full('D-15'), as: 'corrects' }],
          data: { field: 'detail', old: 'as it was', new: 'otherwise' },
        },
      ],
    })
    const after = await inIt(
      'story { references { entry { ...pinned } } } bookmarks(first: 10) { edges { node { entry { ...pinned } } } }',
    )
    expect(JSON.stringify(after)).toBe(JSON.stringify(before))
  })
})

describe('the reading of a notebook', () => {
  let answers: readonly { reading: string; outcome: string; username: string }[]
  beforeEach(async () => {
    await service.ask('practitioner', `{ case(crn: "${crn}") { notebook { own } } }`)
    const query = `{ consultations(crn: "${crn}", first: 100) { edges { node { reading outcome username } } } }`
    const { data } = await service.ask('data-protection', query)
    const { edges } = (data as { consultations: { edges: { node: (typeof answers)[number] }[] } }).consultations
    answers = edges.map(({ node }) => node)
  })

  it('is logged, and so is its refusal', () => {
    const readings = answers.filter(({ reading }) => reading === 'NOTEBOOK')
    expect(new Set(readings.map(({ outcome }) => outcome))).toEqual(new Set(['SHOWN', 'REFUSED']))
  })
})
