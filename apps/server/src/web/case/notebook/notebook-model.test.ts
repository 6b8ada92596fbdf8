import { describe, expect, it } from '@jest/globals'
import { CaseLinks } from '../frame/case-links.ts'
import { bookmarksCsv } from './bookmarks-csv.ts'
import { noteModel } from './notebook-model.ts'
import { pinnedModel } from './pinned-model.ts'
import { numberedAs, storyModel } from './story-model.ts'
import { bookmarkShown, pinnedShown } from './testing/shown.ts'

const links = new CaseLinks('X999004', { knownAt: '2025-03-01' })

describe('an entry in a notebook', () => {
  it('leads to its page at the moment that it is pinned to, not at that of the notebook', () => {
    expect(pinnedModel(links, pinnedShown())).toMatchObject({
      href: '/cases/X999004/decisions/D%3AD-15?snapshot=abc',
      pinned: 'as recorded by 19 February 2025 at 5:10pm',
    })
    expect(pinnedModel(links, pinnedShown({ family: 'influence' })).href).toContain('/entries/')
  })

  it('that cannot be shown says why', () => {
    const refused = {
      ...pinnedShown({}, null),
      shown: { __typename: 'BasisRefused' as const, message: 'Other standards' },
    }
    expect(pinnedModel(links, refused)).toMatchObject({
      why: 'Other standards',
      pinned: expect.stringContaining('cannot'),
    })
    expect(pinnedModel(links, refused).entry).toBeUndefined()
  })
})

describe('a note', () => {
  it('says who wrote each wording when, looking at what', () => {
    const basis = { snapshot: 'abc', knownAt: '2025-02-19T17:10:00.000Z' }
    const wording = (text: string, at: string) => ({ text, at, by: { inWords: 'SFO reviewer N99A801' }, basis })
    const shown = {
      id: 'n',
      entry: null,
      now: wording('Twice.', '2026-03-03T10:00:00.000Z'),
      earlier: [wording('Once.', '2026-03-02T10:00:00.000Z')],
    }
    expect(noteModel(links, shown)).toMatchObject({
      now: {
        text: 'Twice.',
        byline:
          'Written by SFO reviewer N99A801 on 3 March 2026 at 10:00am, looking at what had been recorded by 19 February 2025 at 5:10pm',
      },
      earlier: [{ text: 'Once.' }],
    })
  })
})

describe('a story', () => {
  it('is paragraphs of prose and numbers', () => {
    const story = storyModel(links, {
      parts: [
        { __typename: 'StoryProse', text: 'It began with ' },
        { __typename: 'StoryMention', number: 1 },
        { __typename: 'StoryProse', text: '.\r\n \r\n\r\nThen\nnothing.\n\n' },
        { __typename: 'StoryMention', number: 1 },
      ],
      references: [{ number: 1, entry: pinnedShown() }],
    })
    expect(story.paragraphs).toEqual([
      [{ text: 'It began with ' }, { number: 1 }, { text: '.' }],
      [{ text: 'Then\nnothing.' }],
      [{ number: 1 }],
    ])
    expect(story.references).toMatchObject([{ number: 1, pinned: { id: 'D:D-15' } }])
  })

  it('has the numbers of the list beside it while it is written', () => {
    const told = {
      parts: [{ __typename: 'StoryMention' as const, number: 1 }],
      references: [{ number: 1, entry: pinnedShown() }],
    }
    expect(numberedAs(['[[D:D-1@abc]]', '[[D:D-15@abc]]'], told)).toMatchObject({
      parts: [{ number: 2 }],
      references: [{ number: 2 }],
    })
    expect(numberedAs(['[[D:D-1@abc]]'], told)).toEqual(told)
  })
})

describe('bookmarks as rows', () => {
  it('are one for each bookmark, with the moment that it is pinned to', () => {
    const [header, row, ...more] = bookmarksCsv([bookmarkShown()], links).trimEnd().split('\n')
    expect(header).toContain('pinned_to')
    expect(row).toContain('as recorded by 19 February 2025 at 5:10pm')
    expect(more).toEqual([])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('hold no formula: %s', text => {
    const csv = bookmarksCsv([bookmarkShown(pinnedShown({ headline: { __typename: 'DisclosedText', text } }))], links)
    expect(csv).toMatch(new RegExp(`[,"]'${text.replace(/[+()=]/g, '\\$&')}`))
  })
})
