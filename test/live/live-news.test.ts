import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openStream, type LiveReader } from '../../apps/server/src/graphql/live/testing/live-reader.ts'
import { caseNames, chronologyFile } from '../support/service/cases.ts'
import { loadFile, signIn, type Client } from '../support/service/client.ts'
import { startEventStoreDbStandIn } from '../support/eventstoredb-stand-in/server.ts'
import { startService, type ServiceProcess } from '../support/service/process.ts'
import { stores } from '../support/service/stores.ts'

const [file, another] = caseNames.map(chronologyFile)
const { crn } = file!.person

/** What was started last is ended first. */
const endings: (() => unknown)[] = []
afterEach(async () => {
  while (endings.length > 0) await endings.pop()!()
})

const query = `subscription ($crn: String!, $after: String) { caseNews(crn: $crn, after: $after) {
  __typename
  ... on LiveStarted { position }
  ... on CaseNews { position count }
  ... on LiveEnded { reason position }
} }`

/** Follows the case as a practitioner; answers the reader with the first message. */
async function follow(
  service: ServiceProcess,
  after?: string,
  body = JSON.stringify({ query, variables: { crn, after } }),
) {
  const reader = await openStream(`${service.address}/graphql/stream`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(service, 'practitioner')}`, 'content-type': 'application/json' },
    body,
  })
  endings.push(() => reader.leave())
  return { reader, started: await next(reader) }
}

async function tokenOf({ address }: ServiceProcess, user: string): Promise<string> {
  const answer = await fetch(`${address}/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  })
  return ((await answer.json()) as { readonly access_token: string }).access_token
}

interface Message {
  readonly __typename: string
  readonly position: string
  readonly count?: number
}

async function next(reader: LiveReader): Promise<Message> {
  const event = await reader.next()
  return (event?.data as { readonly data: { readonly caseNews: Message } }).data.caseNews
}

/** How many entries somebody sees of the case who asks for at least a position. */
async function seenAt(client: Client, position: string): Promise<number> {
  const { case: answer } = await client.ask<{ case: { view: { chronology: { total: number } } } }>(
    `query ($crn: String!, $position: String!) {
      case(crn: $crn) { view(atLeast: $position) { ... on CaseView { chronology(first: 1) { total: totalCount } } } }
    }`,
    { crn, position },
  )
  return answer.view.chronology.total
}

describe.each(stores)('news of a case on $store', ({ home: makeHome }) => {
  it('is told of once it can be queried, and goes on where it was when the server is stopped and started again', async () => {
    const home = await makeHome()
    endings.push(() => home.leave())
    const first = await home.start()
    await loadFile(await signIn(first.address, 'administrator'), another!)
    const { reader, started } = await follow(first)
    expect(started).toMatchObject({ __typename: 'LiveStarted' })
    await first.stop()
    expect(await reader.rest()).toMatchObject([
      { event: 'next', data: { data: { caseNews: { reason: 'STOPPING' } } } },
      { event: 'complete' },
    ])

    const second = await home.start()
    await loadFile(await signIn(second.address, 'administrator'), file!)
    const again = await follow(second, started.position)
    const news = await next(again.reader)
    expect(news).toMatchObject({ __typename: 'CaseNews', count: file!.entries.length })
    expect(await seenAt(await signIn(second.address, 'reviewer'), news.position)).toBe(file!.entries.length)
  })
})

describe('the example of the guide', () => {
  it('is answered as shown', async () => {
    const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8')
    const [, body] = /\/graphql\/stream .*?-d '(.*?)'\n/s.exec(guide)!
    const home = await stores[0]!.home()
    endings.push(() => home.leave())
    const service = await home.start()
    const reader = await follow(service, undefined, body)
    const files = caseNames.map(chronologyFile)
    await loadFile(
      await signIn(service.address, 'administrator'),
      files.find(one => one.person.crn === 'X999004')!,
    )
    expect(Object.keys(await next(reader.reader))).toEqual(['__typename', 'position', 'kind', 'count', 'entries'])
  })
})

describe('two servers on one EventStoreDB', () => {
  it('tell of what was recorded by way of the other, each once it can be queried there', async () => {
    const standIn = await startEventStoreDbStandIn()
    endings.push(() => standIn.stop())
    const start = async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'sfo-review-'))
      endings.push(() => rmSync(dataDir, { recursive: true, force: true }))
      const service = await startService({ dataDir, store: standIn.connectionString })
      endings.push(() => service.kill())
      return service
    }
    const [here, there] = [await start(), await start()]
    const followers = [await follow(here), await follow(there)]

    await loadFile(await signIn(there.address, 'administrator'), file!)
    const told = await Promise.all(followers.map(({ reader }) => next(reader)))
    expect(told[0]).toMatchObject({ __typename: 'CaseNews', count: file!.entries.length })
    expect(told[1]).toEqual(told[0])
    expect(await seenAt(await signIn(here.address, 'reviewer'), told[0]!.position)).toBe(file!.entries.length)

    const moved = await follow(here, followers[1]!.started.position)
    expect(await next(moved.reader)).toEqual(told[0])
  })
})
