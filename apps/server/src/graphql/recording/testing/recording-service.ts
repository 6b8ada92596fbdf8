import { randomUUID } from 'node:crypto'
import request from 'supertest'
import type { EventLog } from '#event-log'
import type { DemoStaffing } from '#staffing'
import { loadDemoStaffing } from '../../../demo/load-demo-staffing.ts'
import type { Part } from '../../../composition/part.ts'
import { EVENT_LOG } from '../../../composition/tokens.ts'
import { startTestApp, type TestApp } from '../../../testing/test-app.ts'
import { inventedCases, memoryCases, type MemoryCases } from '../../case/testing/memory-cases.ts'

/** How recording ended, as the service answered it. */
export interface Recorded {
  readonly __typename: string
  readonly id: string
  readonly reference: string
  readonly position: string
  readonly again: boolean
  readonly entry: Record<string, unknown>
  readonly problems: readonly { readonly field: string; readonly problem: string; readonly expected: string }[]
  readonly notices: readonly {
    readonly id: string
    readonly text: string
    readonly entries: readonly object[]
    readonly acknowledgement: string
  }[]
  readonly changed: readonly object[]
  readonly since: readonly object[]
  readonly why: string
  readonly code: string
  readonly message: string
}

/** What was refused before it came to recording. */
interface Errors {
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
}

/** What is sent back once the notices of an answer have been read. */
export function acknowledgementsOf({ notices }: Pick<Recorded, 'notices'>): readonly string[] {
  return notices.map(({ acknowledgement }) => acknowledgement)
}

interface ViewOf {
  readonly basis?: object
  readonly atLeast?: string
}

/** A running service with invented people, in which acts are recorded by whoever a test says, when it says. */
export interface RecordingService {
  readonly log: EventLog
  /** The service itself, for whoever reaches it by another way than the mutations. */
  readonly app: TestApp
  /** Lets the views catch up with what was recorded by another way. */
  readonly caughtUp: () => Promise<void>
  /** Sets the clock that everything runs by. */
  readonly at: (instant: string) => void
  /** Sends one mutation as an invented person; a new command id unless the input has one. */
  readonly record: (user: string, mutation: string, input: object) => Promise<Recorded>
  /** The same past its notices: where it is answered with any, they are acknowledged with the same command. */
  readonly recordRead: (user: string, mutation: string, input: object) => Promise<Recorded>
  /** The same, expecting that it is not even taken. */
  readonly refused: (user: string, mutation: string, input: object) => Promise<Errors['errors']>
  /** Anything else over GraphQL; throws where it is refused. */
  readonly ask: <Data>(user: string, query: string, variables: object) => Promise<Data>
  /** What is asked of a case, at the newest basis unless said otherwise. */
  readonly view: <Found>(user: string, crn: string, fields: string, of?: ViewOf) => Promise<Found>
  readonly close: () => Promise<void>
}

/** Later than everything in the invented cases and about the invented people, who can be loaded only once it is over. */
const afterEverything = new Date('2026-03-01T09:00:00Z')

export async function startRecordingService(options: {
  readonly at: string
  readonly inventedCases?: boolean
  /**
   * Numbers under which supervision is on record as started, so that no act under them is asked whether the number is
   * right.
   */
  readonly begun?: readonly string[]
  /** What is on record of the invented people; all there is of them unless said otherwise. */
  readonly staffing?: readonly DemoStaffing[]
  /** What the service is given in place of the log, such as one whose answers get lost. */
  readonly through?: (log: EventLog) => EventLog
}): Promise<RecordingService> {
  let instant = afterEverything
  const now = () => instant
  const cases = memoryCases(now)
  await loadDemoStaffing({
    log: cases.log,
    software: '0',
    now,
    ...(options.staffing && { staffing: options.staffing }),
  })
  for (const crn of options.begun ?? []) await cases.load(begunCase(crn))
  if (options.inventedCases) for (const content of inventedCases()) await cases.load(content)
  await cases.reads.catchUp()
  instant = new Date(options.at)
  const app = await startTestApp({ parts: [partThrough(cases, options.through)], now })

  const ask = async (user: string, query: string, variables: object) => {
    const answer = await request(app.app.getHttpServer())
      .post('/graphql')
      .set('authorization', await app.as(user))
      .send({ query, variables })
    return answer.body as { data?: Record<string, unknown> | null } & Partial<Errors>
  }
  let commands = 0
  const send = async (user: string, mutation: string, input: object) => {
    commands += 1
    const commandId = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) ${result} }`
    const answer = await ask(user, query, { input: { commandId, ...input } })
    await cases.reads.catchUp()
    return answer
  }
  const record = async (user: string, mutation: string, input: object) => {
    const { data, errors } = await send(user, mutation, input)
    if (errors) throw new Error(JSON.stringify(errors))
    return data![mutation] as Recorded
  }
  return {
    log: cases.log,
    app,
    caughtUp: async () => {
      await cases.reads.catchUp()
    },
    at: next => {
      instant = new Date(next)
    },
    record,
    recordRead: async (user, mutation, input) => {
      const command = { commandId: randomUUID(), ...input }
      const first = await record(user, mutation, command)
      if (first.__typename !== 'NoticesToAcknowledge') return first
      return record(user, mutation, { ...command, acknowledgedNotices: acknowledgementsOf(first) })
    },
    refused: async (user, mutation, input) => {
      const { errors } = await send(user, mutation, input)
      if (!errors) throw new Error('it was taken')
      return errors
    },
    ask: async <Data>(user: string, query: string, variables: object) => {
      const { data, errors } = await ask(user, query, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      await cases.reads.catchUp()
      return data as Data
    },
    view: async <Found>(user: string, crn: string, fields: string, of: ViewOf = {}) => {
      const query = `query ($crn: String!, $basis: TimeBasisInput, $atLeast: String) {
        case(crn: $crn) { view(basis: $basis, atLeast: $atLeast) { ... on BasisRefused { message } ... on CaseView { ${fields} } } }
      }`
      const { data, errors } = await ask(user, query, { crn, ...of })
      if (errors) throw new Error(JSON.stringify(errors))
      return (data as { case: { view: Found } }).case.view
    },
    close: () => app.close(),
  }
}

function begunCase(crn: string) {
  const by = { role: 'probation practitioner', organisation: 'Probation' }
  const started = { id: 'start', kind: 'supervision.started', occurred: '2024-01-08', by }
  const source = { system: 'invented' }
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id: `begun-${crn}`,
    person: { crn },
    source,
    entries: [started],
  }
}

function partThrough({ part, log }: MemoryCases, through: ((log: EventLog) => EventLog) | undefined): Part {
  return through ? { ...part, providers: [...part.providers, { provide: EVENT_LOG, useValue: through(log) }] } : part
}

const entry = `{
  id reference kind title entered occurred { edtf } recorded { status at { edtf } } lag { inWords }
  actor { staffId name role grade organisation unit capacity onBehalfOf } recordedBy { staffId role } channel
  text { ... on DisclosedText { text } } data sensitive relatesTo { as version entry { id } } reliedOn { version entry { id } }
  ownView { ... on DisclosedText { text } } reasonForLateRecording { ... on DisclosedText { text } } noticesAcknowledged
}`

const result = `{
  __typename
  ... on ActRecorded { id reference position again entry ${entry} }
  ... on ActNotValid { problems { field problem expected } }
  ... on StaleInformation { changed { entry { id } seen newest changes { id } } }
  ... on RecordMovedOn { since { id } }
  ... on NoticesToAcknowledge { notices { id text entries { id } acknowledgement } }
  ... on NotPermitted { why }
  ... on NotRecorded { code message outcomeUnknown }
}`
