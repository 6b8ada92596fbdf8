import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { authorityOf } from '#access'
import { caseNames, chronologyFile } from '../../support/service/cases.ts'
import { loadFile, seenBy, type Client } from '../../support/service/client.ts'
import { questionsOfTheCase } from '../every-field.ts'
import { startTrio, type Trio } from './trio.ts'

const { crn } = chronologyFile('invented-D-direction-dissent-and-silence').person
const numbers = [0, 1, 2]

let trio: Trio
let reviewers: readonly Client[]
let snapshot: string
beforeAll(async () => {
  trio = await startTrio()
  reviewers = await trio.signedIn('REVIEWER', authorityOf['sfo-reviewer'])
  const administrators = await trio.signedIn('ADMINISTRATOR', authorityOf.administrator)
  const practitioners = await trio.signedIn('PRACTITIONER', authorityOf.practitioner)
  // What is on record came in through all of them.
  for (const [index, name] of caseNames.entries()) {
    await everyoneSees(await loadFile(administrators[index % numbers.length]!, chronologyFile(name)))
  }
  for (const practitioner of practitioners) await everyoneSees(await recordContact(practitioner))
  snapshot = await newestSnapshot(reviewers[0]!)
}, 120_000)
afterAll(() => trio?.leave())

const everyoneSees = async (position: string) => {
  for (const reviewer of reviewers) await seenBy(reviewer, position)
}

async function recordContact(practitioner: Client): Promise<string> {
  interface Recorded {
    readonly recordContact: { readonly __typename: string; readonly position: string }
  }
  const { recordContact } = await practitioner.ask<Recorded>(
    'mutation ($input: RecordContactInput!) { recordContact(input: $input) { __typename ... on ActRecorded { position } } }',
    { input: { commandId: randomUUID(), crn, occurred: '2025-03-20' } },
  )
  expect(recordContact.__typename).toBe('ActRecorded')
  return recordContact.position
}

async function newestSnapshot(reviewer: Client): Promise<string> {
  interface Answer {
    readonly case: { readonly view: { readonly basis: { readonly snapshot: string } } }
  }
  const answer = await reviewer.ask<Answer>(
    'query ($crn: String!) { case(crn: $crn) { view { ... on CaseView { basis { snapshot } } } } }',
    { crn },
  )
  return answer.case.view.basis.snapshot
}

async function answersOf(number: number): Promise<readonly string[]> {
  const asked = { crn, basis: { snapshot } }
  const cases = 'query { cases(first: 100) { edges { node { crn } } } }'
  const answers = [await reviewers[number]!.askForText(cases)]
  for (const query of questionsOfTheCase()) answers.push(await reviewers[number]!.askForText(query, asked))
  for (const answer of answers) expect(answer).not.toContain('"errors"')
  return answers
}

describe('three servers on one store', () => {
  let first: readonly string[]

  it('answer everything that can be asked of a case with the same bytes, to one who signed in once', async () => {
    first = await answersOf(0)
    expect(await answersOf(1)).toEqual(first)
    expect(await answersOf(2)).toEqual(first)
  }, 60_000)

  it.each(numbers)(
    'go on answering the same when server %i is killed, and so does a new one with an empty folder in its place',
    async killed => {
      await trio.kill(killed)
      for (const left of numbers.filter(number => number !== killed)) expect(await answersOf(left)).toEqual(first)
      await trio.replace(killed)
      expect(await answersOf(killed)).toEqual(first)
    },
    60_000,
  )

  it('show on every server what was recorded on any of them after all that', async () => {
    const practitioners = await trio.signedIn('PRACTITIONER', authorityOf.practitioner)
    for (const practitioner of practitioners) await everyoneSees(await recordContact(practitioner))
    snapshot = await newestSnapshot(reviewers[2]!)
    const newest = await answersOf(2)
    expect(newest).not.toEqual(first)
    for (const number of [0, 1]) expect(await answersOf(number)).toEqual(newest)
  }, 60_000)
})
