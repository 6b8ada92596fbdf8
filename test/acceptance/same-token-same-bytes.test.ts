import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { caseNames, chronologyFile } from '../support/service/cases.ts'
import { loadFile, seenBy, signIn, type Client } from '../support/service/client.ts'
import { stores, type Home } from '../support/service/stores.ts'
import { questionOfAnEntry, questionsOfTheCase } from './every-field.ts'

const wide = { SFO_GRAPHQL_MAX_COST: '10000000', SFO_GRAPHQL_MAX_DEPTH: '30' }

const file = chronologyFile('invented-D-direction-dissent-and-silence')
const { crn } = file.person

/** More of the same case: a late entry among the others, one for a mistaken id, and an amendment of what was answered. */
const further = {
  format: 'sfo-review/chronology',
  version: 1,
  id: 'further-entries',
  person: { crn },
  source: { system: 'paper file' },
  entries: [
    {
      id: 'D-12',
      kind: 'assessment.rosh',
      occurred: '2025-02-14T09:00+00:00',
      recordedAt: '2025-02-14T09:00+00:00',
      by: { role: 'probation practitioner', organisation: 'Probation' },
      data: { levels: { children: 'very high' } },
    },
    {
      id: 'F-2',
      kind: 'record.amended',
      occurred: '2025-02-20T09:00+00:00',
      recordedAt: '2025-02-20T09:00+00:00',
      by: { role: null },
      relatesTo: [{ id: 'invented-D-direction-dissent-and-silence:D-15', as: 'corrects' }],
      data: { field: 'levels.staff', old: 'low', new: 'medium' },
    },
  ],
}

const ofAnEntry = questionOfAnEntry()
const questions: readonly { readonly query: string; readonly about?: object }[] = [
  ...questionsOfTheCase().map(query => ({ query })),
  { query: ofAnEntry, about: { id: 'D-15', other: 'D-12' } },
  { query: ofAnEntry, about: { id: 'D-37', other: 'D-27' } },
]

describe.each(stores)('a snapshot token on $store', ({ home: openHome }) => {
  let home: Home

  beforeAll(async () => {
    home = await openHome()
  })

  afterAll(() => home.leave())

  it('gives the same bytes after more is loaded, after a restart and after a kill', async () => {
    let service = await home.start(wide)
    let reviewer = await signIn(service.address, 'reviewer')
    await load(service.address, reviewer, file)

    const snapshot = await snapshotOf(reviewer)
    const first = await answers(reviewer, snapshot)
    expect(first.filter(answer => answer.includes('"errors"'))).toEqual([])

    await load(service.address, reviewer, further)
    for (const name of caseNames.filter(one => one !== file.id)) {
      await load(service.address, reviewer, chronologyFile(name))
    }
    expect(await answers(reviewer, snapshot)).toEqual(first)
    expect(await answers(reviewer, await snapshotOf(reviewer))).not.toEqual(first)

    await service.stop()
    service = await home.start(wide)
    reviewer = await signIn(service.address, 'reviewer')
    expect(await answers(reviewer, snapshot)).toEqual(first)

    const newest = await snapshotOf(reviewer)
    const all = await answers(reviewer, newest)
    await service.kill()
    service = await home.start(wide)
    reviewer = await signIn(service.address, 'reviewer')
    expect(await answers(reviewer, snapshot)).toEqual(first)
    expect(await answers(reviewer, newest)).toEqual(all)
  }, 90_000)
})

async function load(address: string, reviewer: Client, content: object): Promise<void> {
  await seenBy(reviewer, await loadFile(await signIn(address, 'administrator'), content))
}

/** The token of a view at an instant in the world that further entries are about, and as known at the time of asking. */
async function snapshotOf(reviewer: Client): Promise<string> {
  interface Answer {
    readonly case: { readonly view: { readonly basis: { readonly snapshot: string } } }
  }
  const answer = await reviewer.ask<Answer>(
    `query ($crn: String!) { case(crn: $crn) {
      view(basis: { effectiveAt: "2025-02-21" }) { ... on CaseView { basis { snapshot } } }
    } }`,
    { crn },
  )
  return answer.case.view.basis.snapshot
}

async function answers(reviewer: Client, snapshot: string): Promise<readonly string[]> {
  const texts: string[] = []
  for (const { query, about } of questions) {
    texts.push(await reviewer.askForText(query, { crn, basis: { snapshot }, ...about }))
  }
  return texts
}
