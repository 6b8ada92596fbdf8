import { describe, expect, it } from '@jest/globals'
import { CaseLinks } from '../frame/case-links.ts'
import { askedChronology } from './asked-chronology.ts'
import { ChronologyLinks } from './chronology-links.ts'
import { entryModel, type ShownItem } from './entry-model.ts'
import { item, tied } from './testing/items.ts'

const links = new CaseLinks('X999004', { knownAt: '2025-03-01' })
const chronology = new ChronologyLinks(links, askedChronology({ order: 'oldest', q: 'high' }).asked)

function shown(given: ShownItem, placedOn: 'DAY' | 'PERIOD' | 'NOT_PLACED' = 'DAY', onPage: readonly string[] = []) {
  return entryModel(given, placedOn, { links, chronology, onPage: new Set(onPage), prefix: '' })
}

const occurred = (precision: 'DAY' | 'MONTH' | 'INTERVAL', inWords: string) =>
  ({ edtf: 'x', precision, earliest: '2025-02-11T00:00:00.000Z', inWords }) as const

describe('the time of an entry', () => {
  it('is the clock where the record has one, and never one that it has not', () => {
    expect(shown(item()).time).toBe('2:20pm')
    expect(shown(item({ occurred: occurred('DAY', '11 February 2025') })).time).toBe('time not recorded')
    expect(shown(item({ occurred: occurred('INTERVAL', 'between 9 and 11') })).time).toBe('between 9 and 11')
    expect(shown(item({ occurred: occurred('MONTH', 'February 2025') }), 'PERIOD').time).toBe('')
    expect(shown(item({ occurred: occurred('MONTH', 'by February 2025') }), 'NOT_PLACED').time).toBe('by February 2025')
    expect(shown(item({ occurred: null }), 'NOT_PLACED').time).toBe('date not recorded')
  })

  it('stands beside when it was written down, by whose word, and how long after', () => {
    expect(shown(item()).recorded).toBe('Recorded 11 February 2025 at 2:31pm, 11 minutes after (claimed)')
    expect(shown(item({}, { lag: { least: 'PT0S', inWords: '0 minutes' } })).recorded).toContain(', at the time')
    expect(shown(item({}, { lag: { least: '-PT3H', inWords: '3 hours earlier' } })).recorded).toContain(
      ', 3 hours earlier',
    )
    const open = {
      least: '-PT9H',
      inWords: 'up to 14 hours, or up to 9 hours earlier: which came first is not recorded',
    }
    expect(shown(item({}, { lag: open })).recorded).toBe('Recorded 11 February 2025 at 2:31pm (claimed)')
    expect(shown(item({ recorded: { status: 'NOT_STATED', at: null } })).recorded).toBe('Time of recording not stated')
    const reason = { __typename: 'DisclosedText', text: 'Found in the post.' } as const
    expect(shown(item({ reasonForLateRecording: reason })).lateReason).toBe('Found in the post.')
    expect(shown(item()).lateReason).toBeUndefined()
  })
})

describe('the words of an entry', () => {
  it('are shown in full where they are short, and folded where they are long or sensitive', () => {
    expect(shown(item()).text).toEqual({ kind: 'shown', text: 'Sent for countersignature.' })
    const long = item({ text: { __typename: 'DisclosedText', text: 'x'.repeat(1250) } })
    expect(shown(long).text).toMatchObject({ kind: 'folded', summary: 'Text (1,250 characters)' })
    expect(shown(item({ sensitive: true })).text).toMatchObject({
      kind: 'folded',
      summary: 'Sensitive text (26 characters)',
    })
    expect(shown(item({ text: { __typename: 'DisclosedText', text: '' } })).text).toEqual({ kind: 'none' })
  })

  it('are said to be withheld, and why', () => {
    const withheld = item({ text: { __typename: 'WithheldText', why: 'Restricted.', holder: 'Police' } })
    expect(shown(withheld).text).toEqual({ kind: 'withheld', why: 'Restricted.', holder: 'Police' })
  })

  it('are led by a line of their kind only where that says more, and never where they are sensitive', () => {
    expect(shown(item()).headline).toBe('known adult high')
    const same = { __typename: 'DisclosedText', text: 'ROSH assessment: Sent for countersignature.' } as const
    expect(shown(item({ headline: same })).headline).toBeUndefined()
    expect(shown(item({ sensitive: true })).headline).toBeUndefined()
    expect(shown(item({ headline: { __typename: 'WithheldText' } })).headline).toBeUndefined()
  })
})

describe('the ties of an entry', () => {
  it('read from both ends, and lead to a decision’s page or to the entry', () => {
    const { ties } = shown(
      item({
        relatesTo: [{ as: 'follows', reference: 'D-02', entry: tied('D-02', 'decision') }],
        relatedFrom: [{ as: 'directs', reference: 'D-14', entry: tied('D-14') }],
        reliedOn: [{ as: 'relied-on', reference: 'D-10', entry: tied('D-10', 'information') }],
      }),
      'DAY',
      ['file:D-14'],
    )
    expect(ties.map(({ words, href }) => [words, href])).toEqual([
      ['Follows', '/cases/X999004/decisions/file%3AD-02?knownAt=2025-03-01'],
      ['Directed by', '#file%3AD-14'],
      ['Relied on', '/cases/X999004/chronology?knownAt=2025-03-01&order=oldest&entry=file%3AD-10#file%3AD-10'],
    ])
  })

  it('to what is not on record name it without a link', () => {
    const { ties } = shown(item({ relatesTo: [{ as: 'follows', reference: 'D-99', entry: null }] }))
    expect(ties).toEqual([{ words: 'Follows', text: 'D-99', when: undefined, href: undefined }])
  })

  it('say once that it was corrected, and when it was withdrawn', () => {
    const changed = shown(
      item({
        relatedFrom: [{ as: 'corrects', reference: 'D-47', entry: tied('D-47', 'account') }],
        amendedBy: [tied('D-47', 'account')],
        withdrawnBy: [tied('D-48', 'account')],
      }),
    )
    expect(changed.ties).toEqual([])
    expect(changed.amendedBy.map(({ words, text }) => `${words} ${text}`)).toEqual([
      'Corrected in Direction by a manager (D-47)',
    ])
    expect(changed.withdrawnBy).toHaveLength(1)
  })
})
