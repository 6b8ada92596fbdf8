import { describe, expect, it } from '@jest/globals'
import { openDesk, outcome } from '../testing/desk.ts'
import type { NotebookDeed } from './decide.ts'
import { keeperOf, notebookStream } from './events.ts'
import { readStory } from './story.ts'

const bookmark = (entry: string, snapshot = 'then'): NotebookDeed => ({ kind: 'bookmark', entry, snapshot })
const note = (id: string, text: string): NotebookDeed => ({ kind: 'write-note', id, text, snapshot: 'then' })

function story(text: string): NotebookDeed {
  const read = readStory(text)
  if (read.kind === 'wrong') throw new Error('no story')
  return { kind: 'revise-story', story: read.story }
}

describe('a bookmark', () => {
  it('is set on an entry as it stood, once, and may be removed and set again', async () => {
    const desk = openDesk()
    expect(outcome(await desk.act('ROWAN', bookmark('D:1')))).toBe('recorded')
    expect(outcome(await desk.act('ROWAN', bookmark('D:1', 'later')))).toBe('entry')
    expect((await desk.notebook('ROWAN')).bookmarks).toMatchObject([{ entry: 'D:1', snapshot: 'then' }])
    expect(outcome(await desk.act('ROWAN', { kind: 'remove-bookmark', entry: 'D:1' }))).toBe('recorded')
    expect(outcome(await desk.act('ROWAN', { kind: 'remove-bookmark', entry: 'D:1' }))).toBe('entry')
    expect(outcome(await desk.act('ROWAN', bookmark('D:1', 'later')))).toBe('recorded')
    expect((await desk.notebook('ROWAN')).bookmarks).toMatchObject([{ entry: 'D:1', snapshot: 'later' }])
  })

  it('that was removed stays in the stream', async () => {
    const desk = openDesk()
    await desk.act('ROWAN', bookmark('D:1'))
    await desk.act('ROWAN', { kind: 'remove-bookmark', entry: 'D:1' })
    expect((await desk.notebook('ROWAN')).bookmarks).toEqual([])
    const types = (await desk.events('ROWAN')).map(({ type }) => type)
    expect(types).toEqual(['notebook.entry-bookmarked', 'notebook.bookmark-removed'])
  })
})

describe('a note', () => {
  it('keeps every earlier wording, with who wrote it, when and at which basis', async () => {
    const desk = openDesk()
    await desk.act('ROWAN', { ...note('n1', 'He had asked twice.'), entry: 'D:7' } as NotebookDeed)
    desk.at('2026-03-03T09:00:00Z')
    const revision: NotebookDeed = {
      kind: 'revise-note',
      note: 'n1',
      text: 'He had asked three times.',
      snapshot: 'now',
    }
    expect(outcome(await desk.act('ROWAN', revision))).toBe('recorded')
    expect((await desk.notebook('ROWAN')).notes).toMatchObject([
      {
        id: 'n1',
        entry: 'D:7',
        wordings: [
          { text: 'He had asked twice.', snapshot: 'then', at: Date.parse('2026-03-02T10:00:00Z') },
          { text: 'He had asked three times.', snapshot: 'now', at: Date.parse('2026-03-03T09:00:00Z') },
        ],
      },
    ])
  })

  it.each([
    ['empty', ' \n'],
    ['longer than an event can be', 'a'.repeat(10_001)],
    ['half a character', 'a\ud800'],
  ])('is refused when it is %s', async (_, text) => {
    expect(outcome(await openDesk().act('ROWAN', note('n1', text)))).toBe('text')
  })

  it('is revised with other words only, and only where it is there', async () => {
    const desk = openDesk()
    await desk.act('ROWAN', note('n1', 'One.'))
    const revise = (id: string, text: string): NotebookDeed => ({ kind: 'revise-note', note: id, text, snapshot: 's' })
    expect(outcome(await desk.act('ROWAN', revise('n1', 'One.')))).toBe('text')
    expect(outcome(await desk.act('ROWAN', revise('n2', 'Two.')))).toBe('note')
    expect(outcome(await desk.act('SOMEBODY', revise('n1', 'Two.')))).toBe('note')
  })
})

describe('a story', () => {
  it('is begun once and revised from then on, with every version kept', async () => {
    const desk = openDesk()
    for (const text of ['It began.', 'It began with [[D:1@then]].', 'It began with [[D:1@then]] and [[D:2@then]].'])
      expect(outcome(await desk.act('ROWAN', story(text)))).toBe('recorded')
    const types = (await desk.events('ROWAN')).map(({ type }) => type)
    expect(types).toEqual(['notebook.story-begun', 'notebook.story-revised', 'notebook.story-revised'])
    expect((await desk.notebook('ROWAN')).story.map(({ references }) => references.length)).toEqual([0, 1, 2])
  })

  it('is refused empty, unchanged, too long and with more references than can be shown', async () => {
    const desk = openDesk()
    await desk.act('ROWAN', story('One.'))
    const many = Array.from({ length: 201 }, (_, index) => `[[D:${index}@then]]`).join(' ')
    for (const text of ['', ' \n ', 'One.', 'é'.repeat(40_000), many])
      expect(outcome(await desk.act('ROWAN', story(text)))).toBe('text')
    expect((await desk.notebook('ROWAN')).story).toHaveLength(1)
  })

  it('that is as long as it may be is taken by the log', async () => {
    expect(outcome(await openDesk().act('ROWAN', story('a'.repeat(56 * 1024 - 60))))).toBe('recorded')
  })
})

describe('the stream of a notebook', () => {
  it.each(['ROWAN', 'ROWAN-2', 'rowan@example', 'a/b c', 'ZOË', '$x'])('is of one reviewer: %s', username => {
    expect(keeperOf(notebookStream('X999004', username))).toBe(username)
  })

  it('holds nothing of another reviewer', async () => {
    const desk = openDesk()
    await desk.act('ROWAN', bookmark('D:1'))
    await desk.act('ROWAN-2', bookmark('D:2'))
    expect((await desk.notebook('ROWAN')).bookmarks).toMatchObject([{ entry: 'D:1' }])
  })
})
