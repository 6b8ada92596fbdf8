import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

const mutation = `mutation ($content: String!, $fileName: String) {
  loadChronology(content: $content, fileName: $fileName) {
    __typename
    ... on FileLoaded { fileName position report { file crn added alreadyThere unlistedKinds { name count } recordingNotStated } }
    ... on FileAlreadyLoaded { position report { added alreadyThere } }
    ... on FileRefused { problemCount problems { pointer problem expected line column } }
    ... on FileConflict { file crn entries { pointer reference loadedAt } }
    ... on LoadNotPermitted { message }
    ... on LoadFailed { code message outcomeUnknown }
  }
}`

const entry = {
  id: 'N-1',
  kind: 'never.listed',
  occurred: '2025-05-01',
  by: { role: 'probation practitioner', organisation: 'Probation' },
  detail: 'As it stood.',
}

const file = (crn: string, entries: readonly object[]) =>
  JSON.stringify({
    format: 'sfo-review/chronology',
    version: 1,
    id: `file-of-${crn}`,
    person: { crn },
    source: { system: 'test' },
    entries,
  })

async function load(content: string, user = 'administrator'): Promise<Record<string, unknown>> {
  const answer = await service.ask(user, mutation, { content, fileName: 'history.json' })
  expect(answer.errors).toEqual([])
  await service.cases.reads.catchUp()
  return answer.data!['loadChronology'] as Record<string, unknown>
}

describe('loading a chronology over the API', () => {
  it('answers what it brought, and a position from which readers see it', async () => {
    const loaded = await load(file('X999011', [entry]))
    expect(loaded).toEqual({
      __typename: 'FileLoaded',
      fileName: 'history.json',
      position: expect.any(String),
      report: {
        file: 'file-of-X999011',
        crn: 'X999011',
        added: 1,
        alreadyThere: 0,
        unlistedKinds: [{ name: 'never.listed', count: 1 }],
        recordingNotStated: 1,
      },
    })
    const query = `query ($atLeast: String!) { case(crn: "X999011") { view(atLeast: $atLeast) { ... on CaseView {
      entry(id: "N-1") { ... on EntryFound { entry { listed title text { ... on DisclosedText { text } } } } }
    } } } cases(first: 100, atLeast: $atLeast) { reachedAtLeast position edges { node { crn } } } }`
    const { data } = await service.ask('reviewer', query, { atLeast: loaded['position'] })
    expect(data).toMatchObject({
      case: { view: { entry: { entry: { listed: false, text: { text: 'As it stood.' } } } } },
      cases: { reachedAtLeast: true, position: loaded['position'] },
    })
  })

  it('says that readers have not come so far, where they have not', async () => {
    const { data } = await service.ask(
      'reviewer',
      '{ cases(first: 1, atLeast: "99999999999999999999") { reachedAtLeast } }',
    )
    expect(data).toEqual({ cases: { reachedAtLeast: false } })
  })

  it('changes nothing the second time', async () => {
    const content = file('X999012', [entry])
    const { position } = await load(content)
    const again = await load(content)
    expect(again).toEqual({ __typename: 'FileAlreadyLoaded', position, report: { added: 0, alreadyThere: 1 } })
  })

  it('names everything that is wrong with a file, and writes nothing', async () => {
    const refused = await load(
      file('x9', [
        { ...entry, channel: 'pigeon' },
        { ...entry, occurred: 'May' },
      ]),
    )
    expect(refused).toMatchObject({ __typename: 'FileRefused', problemCount: 4 })
    const pointers = (refused['problems'] as { pointer: string }[]).map(problem => problem.pointer)
    expect(pointers).toEqual(expect.arrayContaining(['/person/crn', '/entries/0/channel', '/entries/1/occurred']))
    expect(await load('{"format": ')).toMatchObject({ __typename: 'FileRefused', problems: [{ line: 1 }] })
  })

  it('never goes over what stands: a changed entry is a conflict', async () => {
    await load(file('X999013', [entry]))
    expect(await load(file('X999013', [{ ...entry, detail: 'Otherwise.' }]))).toEqual({
      __typename: 'FileConflict',
      file: 'file-of-X999013',
      crn: 'X999013',
      entries: [{ pointer: '/entries/0', reference: 'N-1', loadedAt: '2026-03-01T09:00:00.000Z' }],
    })
  })

  it.each(['reviewer', 'manager', 'practitioner', 'mappa-coordinator'])('is not for a %s', async user => {
    const answer = await load(file('X999014', [entry]), user)
    expect(answer).toMatchObject({ __typename: 'LoadNotPermitted' })
    const { data } = await service.ask(
      'reviewer',
      '{ case(crn: "X999014") { view { ... on CaseView { statement } } } }',
    )
    expect(data).toMatchObject({ case: { view: { statement: 'No entry is on record for X999014 at this basis.' } } })
  })

  it('takes a file of several thousand entries in one request', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...entry, id: `N-${index}`, detail: 'x'.repeat(400) }))
    expect(await load(file('X999015', many))).toMatchObject({ __typename: 'FileLoaded', report: { added: 3000 } })
  })
})
