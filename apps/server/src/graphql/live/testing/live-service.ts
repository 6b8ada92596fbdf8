import type { AddressInfo } from 'node:net'
import { changeAccess } from '#case-record'
import { eventIdOf } from '#event-log'
import { chronologyOf, type EntryOfTest } from './chronology-of.ts'
import { startTestApp, type TestApp } from '../../../testing/test-app.ts'
import { memoryCases, type MemoryCases } from '../../case/testing/memory-cases.ts'
import { LiveConnections } from '../connections/live-connections.ts'
import { openStream, type LiveReader } from './live-reader.ts'

/** The demo's practitioner, as their token names them. */
const practitioner = 'DEMO_PRACTITIONER'

export const caseNews = `subscription ($crn: String!, $after: String) { caseNews(crn: $crn, after: $after) {
  __typename
  ... on LiveStarted { position }
  ... on CaseNews { position kind count entries { id crn kind } }
  ... on LiveEnded { reason mayResume position }
} }`

export const queueNews = `subscription ($after: String) { queueNews(after: $after) {
  __typename
  ... on LiveStarted { position }
  ... on QueueNews { position waiting overdue newlyWaiting { crn entryId } noLongerWaiting { crn entryId } }
  ... on LiveEnded { reason mayResume position }
} }`

interface Subscribing {
  readonly variables?: object
  readonly headers?: Readonly<Record<string, string>>
}

/** A message, as the subscriptions above select it. */
export interface Message {
  readonly __typename: string
  readonly position: string
  readonly [field: string]: unknown
}

/** A running service that listens, with subscriptions. */
export interface LiveService {
  readonly app: TestApp
  readonly cases: MemoryCases
  readonly connections: LiveConnections
  readonly address: string
  /** Sets the clock that everything runs by. */
  readonly at: (instant: string) => void
  /** Loads one file of entries of a case, and lets the read model see it. */
  readonly load: (file: string, crn: string, entries: readonly EntryOfTest[]) => Promise<void>
  /** Keeps the practitioner out of a case from now on, and lets the read model see that. */
  readonly keepOut: (crn: string) => Promise<void>
  readonly subscribe: (user: string, query: string, subscribing?: Subscribing) => Promise<LiveReader>
  /** Opens an address of pages. */
  readonly open: (user: string, path: string, headers?: Readonly<Record<string, string>>) => Promise<LiveReader>
  readonly close: () => Promise<void>
}

export async function startLiveService(): Promise<LiveService> {
  let instant = new Date('2026-03-02T10:00:00Z')
  const now = () => instant
  const cases = memoryCases(now)
  const app = await startTestApp({ parts: [cases.part], now })
  await app.app.listen(0, '127.0.0.1')
  const address = `http://127.0.0.1:${(app.app.getHttpServer().address() as AddressInfo).port}`
  /** By token, unless the headers carry a cookie. */
  const signedIn = async (user: string, headers: Readonly<Record<string, string>>) =>
    'cookie' in headers ? headers : { authorization: await app.as(user), ...headers }
  return {
    app,
    cases,
    address,
    connections: app.app.get(LiveConnections, { strict: false }),
    at: next => {
      instant = new Date(next)
    },
    load: async (file, crn, entries) => {
      const { outcome } = await cases.load(chronologyOf(file, crn, entries))
      if (outcome !== 'loaded') throw new Error(outcome)
    },
    keepOut: async crn => {
      const by = {
        principal: { username: 'ADE', client: 'ui' },
        correlationId: 'c',
        software: '0',
        now: now().getTime(),
      }
      const { outcome } = await changeAccess({
        log: cases.log,
        commandId: eventIdOf('5b0f3c0e-6a4e-4f0a-9b1e-0c9a3d7a1f00', 0),
        command: {
          change: 'set-limit',
          kind: 'exclusion',
          people: [{ username: practitioner, staffId: 'N99A101' }],
          reason: 'Related to the person on probation',
          crn,
          actor: { username: 'ADE', roles: ['administrator'] },
          by,
        },
      })
      if (outcome !== 'recorded') throw new Error(outcome)
      await cases.reads.catchUp()
    },
    subscribe: async (user, query, { variables = {}, headers = {} } = {}) =>
      openStream(`${address}/graphql/stream`, {
        method: 'POST',
        headers: { ...(await signedIn(user, headers)), 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      }),
    open: async (user, path, headers = {}) =>
      openStream(`${address}${path}`, { headers: await signedIn(user, headers) }),
    close: () => app.close(),
  }
}

/** What the next event says; the end of the protocol, or of the stream, is undefined. */
export async function nextMessage(reader: LiveReader): Promise<Message | undefined> {
  const event = await reader.next()
  const { data } = (event?.data ?? {}) as { readonly data?: Readonly<Record<string, Message>> }
  return data && Object.values(data)[0]
}
