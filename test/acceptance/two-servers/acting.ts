import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '../../support/service/client.ts'

/** How recording ended, as far as a race is about it. */
export interface Ended {
  readonly __typename: string
  readonly id: string
  readonly position: string
  readonly again: boolean
  readonly notices: readonly { readonly acknowledgement: string }[]
  readonly since: readonly { readonly id: string }[]
  readonly changed: readonly {
    readonly seen: number
    readonly newest: number
    readonly changes: readonly { readonly id: string }[]
  }[]
}

const answer = `{
  __typename
  ... on ActRecorded { id position again }
  ... on RecordMovedOn { since { id } }
  ... on StaleInformation { changed { seen newest changes { id } } }
  ... on ActNotValid { problems { field problem } }
  ... on NoticesToAcknowledge { notices { acknowledgement } }
  ... on NotRecorded { code message }
}`

export async function record(client: Client, mutation: string, input: object): Promise<Ended> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) ${answer} }`
  const data = await client.ask<Readonly<Record<string, Ended>>>(query, {
    input: { commandId: randomUUID(), ...input },
  })
  return data[mutation]!
}

/** The same past its notices, which are acknowledged with the same command. */
export async function recordRead(client: Client, mutation: string, input: object): Promise<Ended> {
  const command = { commandId: randomUUID(), ...input }
  const first = await record(client, mutation, command)
  if (first.__typename !== 'NoticesToAcknowledge') return first
  const acknowledgedNotices = first.notices.map(({ acknowledgement }) => acknowledgement)
  return record(client, mutation, { ...command, acknowledgedNotices })
}

/** What somebody does to a case in a race, and how long they take over it. */
export interface Step {
  /** `told`: a contact. `told after looking`: the same, unless the record moved on. `amended`: the rating, as last read. */
  readonly does: 'told' | 'told after looking' | 'amended'
  readonly takes: number
}

/** The case that a race is about, and what both have read of it before. */
export interface Shared {
  readonly crn: string
  readonly rating: string
}

/** What came of a step, and what it rested on. */
export interface Outcome extends Ended {
  readonly does: Step['does']
  /** The version that was amended, or the position that was looked at. */
  readonly seen?: string
}

/** Carries out somebody's steps one after the other. */
export async function act(client: Client, shared: Shared, steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) outcomes.push(await carryOut(client, shared, step))
  return outcomes
}

async function carryOut(client: Client, { crn, rating }: Shared, { does, takes }: Step): Promise<Outcome> {
  const contact = { crn, occurred: '2025-01-07', detail: 'Seen.' }
  if (does === 'told') {
    await wait(takes)
    return { does, ...(await record(client, 'recordContact', contact)) }
  }
  const { position, amendments } = await look(client, crn, rating)
  await wait(takes)
  if (does === 'told after looking') {
    return { does, seen: position, ...(await record(client, 'recordContact', { ...contact, seen: position })) }
  }
  const amended = await record(client, 'amendRecord', {
    crn,
    act: { entry: rating, version: amendments + 1 },
    field: 'detail',
    old: `text ${amendments}`,
    new: `text ${amendments + 1}`,
    reason: 'clearer',
  })
  return { does, seen: String(amendments + 1), ...amended }
}

interface Looked {
  readonly case: {
    readonly view: {
      readonly basis: { readonly position: string }
      readonly versions: { readonly versions: readonly object[] }
    }
  }
}

/** What one server shows at the moment; it may be behind what the other has recorded. */
async function look(client: Client, crn: string, rating: string) {
  const { view } = (
    await client.ask<Looked>(
      `query ($crn: String!, $rating: String!) { case(crn: $crn) { view { ... on CaseView {
        basis { position } versions(of: $rating) { ... on Versions { versions { entry { reference } } } }
      } } } }`,
      { crn, rating },
    )
  ).case
  return { position: view.basis.position, amendments: view.versions.versions.length - 1 }
}
