import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openDesk, type Desk } from '../testing/desk.ts'
import type { NotebookDeed } from './decide.ts'
import { notebookFrom } from './record.ts'

const entry = fc.constantFrom('D:1', 'D:2', 'D:3')
const words = fc.constantFrom('One.', 'Two.', 'Three.', ' ')
const noteId = fc.constantFrom('n1', 'n2')

const deed: fc.Arbitrary<NotebookDeed> = fc.oneof(
  fc.record({ kind: fc.constant('bookmark' as const), entry, snapshot: fc.constantFrom('s1', 's2') }),
  fc.record({ kind: fc.constant('remove-bookmark' as const), entry }),
  fc.record({ kind: fc.constant('revise-note' as const), note: noteId, text: words, snapshot: fc.constant('s1') }),
  words.map((text): NotebookDeed => ({ kind: 'revise-story', story: { parts: [{ text }], references: [] } })),
)
const deeds = fc.array(deed, { maxLength: 20 })

/** Two notes are there from the beginning; whatever is refused leaves no trace. */
async function live(done: readonly NotebookDeed[]): Promise<Desk> {
  const desk = openDesk()
  for (const id of ['n1', 'n2']) await desk.act('ROWAN', { kind: 'write-note', id, text: 'First.', snapshot: 's0' })
  for (const one of done) await desk.act('ROWAN', one)
  return desk
}

describe('whatever a reviewer does in their notebook', () => {
  it('no words that were ever written are lost, and none change', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async done => {
        const events = await (await live(done)).events('ROWAN')
        const written = events.flatMap(({ data }) => ('text' in data ? [data['text']] : []))
        const { notes, story } = notebookFrom(events)
        const kept = notes.flatMap(({ wordings }) => wordings.map(({ text }) => text))
        expect([...kept].sort()).toEqual([...written].sort())
        expect(story).toHaveLength(events.filter(({ type }) => type.startsWith('notebook.story-')).length)
      }),
    )
  })

  it('what stood earlier is the beginning of what stands later, but for bookmarks that were removed', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(22), async (done, upTo) => {
        const events = await (await live(done)).events('ROWAN')
        const [before, after] = [notebookFrom(events.slice(0, upTo)), notebookFrom(events)]
        expect(after.story.slice(0, before.story.length)).toEqual(before.story)
        before.notes.forEach(({ id, wordings }) => {
          const now = after.notes.find(note => note.id === id)!
          expect(now.wordings.slice(0, wordings.length)).toEqual(wordings)
        })
        const removed = events.slice(upTo).filter(({ type }) => type === 'notebook.bookmark-removed')
        const gone = new Set(removed.map(({ data }) => data['entry']))
        for (const bookmark of before.bookmarks)
          if (!gone.has(bookmark.entry)) expect(after.bookmarks).toContainEqual(bookmark)
      }),
    )
  })

  it('no entry is bookmarked twice, and a bookmark was set more often than it was removed', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async done => {
        const events = await (await live(done)).events('ROWAN')
        const marked = notebookFrom(events).bookmarks.map(bookmark => bookmark.entry)
        const times = (type: string, of: string) => events.filter(one => one.type === type && one.data['entry'] === of)
        for (const one of ['D:1', 'D:2', 'D:3']) {
          const set = times('notebook.entry-bookmarked', one).length
          const removed = times('notebook.bookmark-removed', one).length
          expect(set - removed).toBe(marked.filter(each => each === one).length)
          expect(set - removed).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('all at once, it is as if one had come after the other', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async done => {
        const desk = await live([])
        await Promise.all(done.slice(0, 6).map(one => desk.act('ROWAN', one)))
        const events = await desk.events('ROWAN')
        expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => BigInt(index)))
        const { bookmarks } = notebookFrom(events)
        expect(new Set(bookmarks.map(bookmark => bookmark.entry)).size).toBe(bookmarks.length)
      }),
    )
  })
})
