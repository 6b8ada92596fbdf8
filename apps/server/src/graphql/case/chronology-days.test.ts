import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { secret, secretChronology, secretCrn, secretStaffId } from './testing/secret-case.ts'
import { viewOf } from './testing/view-of.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
  expect(await service.cases.load(secretChronology())).toMatchObject({ outcome: 'loaded' })
})
afterAll(() => service.close())

const crn = 'X999004'
const live = '{}'

interface Days {
  readonly chronologyByDay: {
    readonly days: readonly {
      readonly key: string
      readonly inWords: string
      readonly month: string | null
      readonly items: readonly { readonly entry: { readonly reference: string } }[]
      readonly silenceBefore: { readonly days: number; readonly inWords: string } | null
    }[]
    readonly page: number
    readonly pages: readonly { readonly entries: number }[]
    readonly totalCount: number
    readonly landing: string | null
    readonly silenceToKnownAt: { readonly inWords: string } | null
    readonly statement: string | null
  }
}

const selection = (args: string) => `chronologyByDay(${args}) {
  days { key inWords month items { entry { reference } } silenceBefore { days inWords } }
  page pages { entries } totalCount landing silenceToKnownAt { inWords } statement
}`

async function days(args: string, basis = '{ knownAt: "2025-04-30" }', user = 'reviewer') {
  return (await viewOf<Days>(service, { crn, basis, as: user }, selection(args))).chronologyByDay
}

describe('the chronology by days', () => {
  it('gives every entry once on pages of whole days, and counts them', async () => {
    const first = await days('first: 10, newestFirst: true')
    const references: string[] = []
    const keys: string[] = []
    for (const { page } of first.pages.map((_, index) => ({ page: index + 1 }))) {
      const answer = await days(`first: 10, newestFirst: true, page: ${page}`)
      expect(answer.page).toBe(page)
      keys.push(...answer.days.map(({ key }) => key))
      references.push(...answer.days.flatMap(day => day.items.map(({ entry }) => entry.reference)))
    }
    expect(references.toSorted()).toEqual(Array.from({ length: 49 }, (_, at) => `D-${String(at + 1).padStart(2, '0')}`))
    expect(new Set(keys).size).toBe(keys.length)
    expect(first.pages.reduce((sum, { entries }) => sum + entries, 0)).toBe(first.totalCount)
  })

  it('says a day, a month and a silence in words, and leaves a month where none can be said', async () => {
    const { days: told, silenceToKnownAt } = await days('first: 100')
    expect(told.find(({ key }) => key === '2024-11')).toMatchObject({
      inWords: 'November 2024',
      month: 'November 2024',
    })
    expect(told.find(({ key }) => key === '2025-01-13')!.silenceBefore).toEqual({
      days: 34,
      inWords: '34 days, no entry',
    })
    expect(silenceToKnownAt!.inWords).toBe('21 days, no entry since')
    const longest = await days('first: 100, silenceOfDays: 35')
    expect(longest.days.find(({ key }) => key === '2025-01-13')!.silenceBefore).toBeNull()
  })

  it('opens at the page of an entry or of a day, or of the last day before it', async () => {
    const [file] = (
      await viewOf<{ entry: { entry: { id: string } } }>(
        service,
        { crn },
        'entry(id: "D-14") { ... on EntryFound { entry { id } } }',
      )
    ).entry.entry.id.split(':')
    const page = await days(`first: 5, holding: "${file}:D-14"`)
    expect(page.landing).toBe('2025-02-12')
    expect(page.days.flatMap(({ items }) => items.map(({ entry }) => entry.reference))).toContain('D-14')
    expect((await days('first: 5, onDay: "2025-03-19"')).landing).toBe('2025-03-14')
    expect((await days('first: 5, onDay: "2001-01-01"')).landing).toBe(
      (await days('first: 100')).days.find(({ key }) => key.length === 10)!.key,
    )
    expect(await days('first: 5, holding: "none"')).toMatchObject({ page: 1, landing: null })
  })

  it('says that nothing is kept', async () => {
    expect(await days('first: 5, filter: { text: "unicorn" }')).toMatchObject({
      totalCount: 0,
      statement: 'None recorded.',
      days: [],
    })
  })

  it('finds words, but none that are withheld: neither shown nor counted', async () => {
    const found = async (user: string) =>
      (await days('first: 5, filter: { text: "lower rating" }', live, user)).totalCount
    expect(await found('reviewer')).toBe(1)
    expect(await found('trainee')).toBe(0)
  })
})

describe('of content that is withheld', () => {
  const all = `chronologyChoices { actors { value inWords entries } roles { inWords } agencies { inWords } kinds { value } }`
  const search = (text: string) => `chronologyByDay(first: 5, filter: { text: "${text}" }) { totalCount }`

  it('no choice, count or search tells', async () => {
    const answer = await viewOf<object>(service, { crn: secretCrn, basis: live, as: 'practitioner' }, all)
    expect(JSON.stringify(answer)).not.toContain(secret)
    expect(JSON.stringify(answer)).not.toContain(secretStaffId)
    for (const text of [secret, secretStaffId, 'attendee']) {
      const found = await viewOf<object>(service, { crn: secretCrn, basis: live, as: 'practitioner' }, search(text))
      expect(found).toEqual({ chronologyByDay: { totalCount: 0 } })
    }
  })
})

describe('a replay', () => {
  const steps = (from: string) => `replaySteps(from: "${from}") {
    sort previous { entry { reference } knownFrom } next { entry { reference } knownFrom }
  }`

  it('steps to what was recorded before and after a moment', async () => {
    const { replaySteps } = await viewOf<{ replaySteps: readonly object[] }>(
      service,
      { crn, basis: live },
      steps('2025-02-12T12:00:00Z'),
    )
    expect(replaySteps).toMatchObject([
      { sort: 'DECISION', previous: { entry: { reference: 'D-12' } }, next: { entry: { reference: 'D-15' } } },
      { sort: 'CHANGE_OF_RISK', next: { entry: { reference: 'D-16' } } },
      {
        sort: 'INFLUENCE',
        previous: { entry: { reference: 'D-13' } },
        next: { entry: { reference: 'D-14' }, knownFrom: '2025-02-12T15:52:00.000Z' },
      },
      { sort: 'SILENCE' },
    ])
  })
})
