import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readEdtf } from '#case-record'
import { caseNames, chronologyFile, type ChronologyEntry, type ChronologyFile } from '../support/service/cases.ts'
import { loadFile, seenBy, signIn, type Client } from '../support/service/client.ts'
import { stores, type Home } from '../support/service/stores.ts'
import { questionOfAnEntry, questionOfTheComparison, questionsOfTheCase } from './every-field.ts'

/** Room for questions that no person asks at once. */
const wide = { SFO_GRAPHQL_MAX_COST: '10000000', SFO_GRAPHQL_MAX_DEPTH: '30' }

const files = caseNames.map(chronologyFile)

/**
 * One moment for each case: before anything, just before an entry, at one, between two, on the day that clocks change.
 * A case of another name is asked about at the first of them.
 */
const rounds: readonly Readonly<Record<string, string>>[] = [
  { X999001: '2025-01-01', X999002: '2024-02-19', X999003: '2024-09-11', X999004: '2020-01-01' },
  {
    X999001: '2025-03-07T16:51:59+00:00',
    X999002: '2024-02-20',
    X999003: '2024-09-12',
    X999004: '2025-02-12T12:00:00+00:00',
  },
  {
    X999001: '2025-03-14T15:58:00+00:00',
    X999002: '2024-07-25T12:00:00+01:00',
    X999003: '2024-11-19',
    X999004: '2025-02-13T09:14:00+00:00',
  },
  {
    X999001: '2025-03-17T08:40:00+00:00',
    X999002: '2024-08-14',
    X999003: '2024-11-23T18:19:59+00:00',
    X999004: '2025-03-30T23:10:00+01:00',
  },
]

describe.each(stores)('what was known then, on $store', ({ store, home: openHome }) => {
  let fullHome: Home
  let full: Client

  beforeAll(async () => {
    fullHome = await openHome()
    full = await serving(fullHome, files)
  }, 60_000)

  afterAll(() => fullHome.leave())

  it.each(store === 'SQLite' ? rounds : rounds.slice(-1))(
    'is all that is told: every answer as known at %j is that of a service to which nothing later was ever told',
    async moments => {
      const momentOf = (file: ChronologyFile) => moments[file.person.crn] ?? '2020-01-01'
      const home = await openHome()
      try {
        const limited = await serving(
          home,
          files.map(file => asOf(file, momentOf(file))),
        )
        for (const file of files) {
          const { crn } = file.person
          const basis = { knownAt: momentOf(file) }
          await expectSameAnswers(full, limited, { crn, basis }, file)
          const moments = { crn, from: { ...basis, effectiveAt: '2024-01-01' }, to: basis }
          const comparison = questionOfTheComparison()
          expect(await full.ask(comparison, moments)).toEqual(await limited.ask(comparison, moments))
        }
      } finally {
        await home.leave()
      }
    },
    60_000,
  )

  it('grows with time, so that an answer which told too much would differ', async () => {
    const crn = 'X999003'
    const known = (knownAt: string) =>
      Promise.all(questionsOfTheCase().map(question => full.ask(question, { crn, basis: { knownAt } })))
    expect(await known('2024-11-22')).not.toEqual(await known('2024-11-24'))
  })
})

/** Asks both everything about the case and about every entry of the whole file: one not known yet must be unknown alike. */
async function expectSameAnswers(
  full: Client,
  limited: Client,
  asked: object,
  { entries }: ChronologyFile,
): Promise<void> {
  for (const question of questionsOfTheCase()) {
    expect(await full.ask(question, asked)).toEqual(await limited.ask(question, asked))
  }
  const question = questionOfAnEntry()
  for (const [index, { id }] of entries.entries()) {
    const about = { ...asked, id, other: entries[Math.max(0, index - 1)]!.id }
    expect(await full.ask(question, about)).toEqual(await limited.ask(question, about))
  }
}

/** The file as it would have been written then: only what its source says was recorded by then, or had ended by then. */
function asOf(file: ChronologyFile, moment: string): ChronologyFile {
  const known = ({ occurred, recordedAt }: ChronologyEntry) => {
    const text = recordedAt ?? occurred
    return text === null || readEdtf(text).latest <= readEdtf(moment).latest
  }
  return { ...file, entries: file.entries.filter(known) }
}

async function serving(home: Home, loaded: readonly ChronologyFile[]): Promise<Client> {
  const { address } = await home.start(wide)
  const reviewer = await signIn(address, 'reviewer')
  const administrator = await signIn(address, 'administrator')
  for (const file of loaded) {
    if (file.entries.length > 0) await seenBy(reviewer, await loadFile(administrator, file))
  }
  return reviewer
}
