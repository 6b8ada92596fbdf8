import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Pinned, Story, StoryPart } from './events.ts'
import { readStory, referenceText, textOfStory } from './story.ts'

const snapshot = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}$/)
const entry = fc.string({ minLength: 1, unit: 'grapheme' }).filter(id => id.trim() !== '')
const pinned: fc.Arbitrary<Pinned> = fc.record({ entry, snapshot })

function storyIn(text: string): Story {
  const read = readStory(text)
  if (read.kind === 'wrong') throw new Error(JSON.stringify(read.problems))
  return read.story
}

describe('a story', () => {
  it('is prose with references, each kept once', () => {
    const text = 'First [[D:D-15@abc]] and [[D:D-16@abc]].\n\nThen [[D:D-15@abc]], later seen as [[D:D-15@def]]'
    expect(storyIn(text)).toEqual({
      parts: [
        { text: 'First ' },
        { reference: 0 },
        { text: ' and ' },
        { reference: 1 },
        { text: '.\n\nThen ' },
        { reference: 0 },
        { text: ', later seen as ' },
        { reference: 2 },
      ],
      references: [
        { entry: 'D:D-15', snapshot: 'abc' },
        { entry: 'D:D-16', snapshot: 'abc' },
        { entry: 'D:D-15', snapshot: 'def' },
      ],
    })
  })

  it.each(['[[D-15]]', 'as [[D-15@]] shows', '[[@abc]]', 'see [[D-15@a b]]', 'see [[', '[[D-15\n@abc]]'])(
    'is refused with a reference that was damaged: %j',
    text => {
      expect(readStory(text)).toMatchObject({ kind: 'wrong', problems: [{ field: 'text' }] })
    },
  )

  it('keeps single brackets and email addresses as prose', () => {
    const text = 'He wrote [sic] to a@b.example, ]] and all.'
    expect(storyIn(text)).toEqual({ parts: [{ text }], references: [] })
  })

  it('reads as its own text, whatever was typed', () => {
    const pieces = fc.oneof(
      fc.string(),
      fc.constantFrom('[', ']', '[[', ']]', '@', '%', '\n'),
      pinned.map(referenceText),
    )
    fc.assert(
      fc.property(fc.array(pieces), typed => {
        const text = typed.join('')
        const read = readStory(text)
        if (read.kind === 'wrong') return
        expect(storyIn(textOfStory(read.story))).toEqual(read.story)
      }),
    )
  })

  it('refers to the entry that was meant, whatever its id holds', () => {
    fc.assert(
      fc.property(fc.array(pinned, { minLength: 1, maxLength: 5 }), all => {
        const distinct = all.filter(
          (one, index) => all.findIndex(each => each.entry === one.entry && each.snapshot === one.snapshot) === index,
        )
        const parts: StoryPart[] = distinct.flatMap((_, index) => [{ text: `${index}: ` }, { reference: index }])
        expect(storyIn(textOfStory({ parts, references: distinct }))).toEqual({ parts, references: distinct })
      }),
    )
  })
})
