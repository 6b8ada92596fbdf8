import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isAfter, parsePosition } from '#event-log'
import { seenBy, type Client } from '../../support/service/client.ts'
import { questionsOfTheCase } from '../every-field.ts'
import { act, record, recordRead, type Outcome, type Shared, type Step } from './acting.ts'
import { startPair, type Pair } from './pair.ts'

const races = 12
const seed = Number(process.env['SFO_RACE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

let pair: Pair
let practitioners: readonly [Client, Client]
let managers: readonly [Client, Client]
let reviewers: readonly [Client, Client]
beforeAll(async () => {
  pair = await startPair()
  practitioners = await pair.signedIn('practitioner')
  managers = await pair.signedIn('manager')
  reviewers = await pair.signedIn('reviewer')
}, 90_000)
afterAll(() => pair?.leave())

let cases = 0

/** A case of its own for each race, with a rating that both servers show. */
async function newCase(): Promise<Shared> {
  cases += 1
  const crn = `X998${String(cases).padStart(3, '0')}`
  const levels = [{ group: 'public', level: 'HIGH' }]
  const { id, position } = await recordRead(practitioners[0], 'rateRosh', { crn, levels, detail: 'text 0' })
  await seenByBoth(position)
  return { crn, rating: id }
}

const seenByBoth = async (position: string) => {
  for (const reviewer of reviewers) await seenBy(reviewer, position)
}

interface Chronology {
  readonly case: {
    readonly view: {
      readonly basis: { readonly snapshot: string }
      readonly chronology: { readonly edges: readonly { readonly node: { readonly entry: { readonly id: string } } }[] }
    }
  }
}

async function entriesOn(reviewer: Client, crn: string) {
  const { view } = (
    await reviewer.ask<Chronology>(
      `query ($crn: String!) { case(crn: $crn) { view { ... on CaseView {
        basis { snapshot } chronology(first: 100) { edges { node { entry { id } } } }
      } } } }`,
      { crn },
    )
  ).case
  return { snapshot: view.basis.snapshot, ids: view.chronology.edges.map(({ node }) => node.entry.id) }
}

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('told', 'told after looking', 'amended'),
  takes: fc.integer({ min: 0, max: 12 }),
})
const steps = fc.array(step, { minLength: 2, maxLength: 6 })

describe(`two servers on one store (seed ${seed}, set SFO_RACE_SEED to repeat)`, () => {
  let refused = 0

  it('lose no act of two people who race on one case, say what stood in the way, and answer alike', async () => {
    const race = async (ofOne: readonly Step[], ofOther: readonly Step[]) => {
      const shared = await newCase()
      const outcomes = await Promise.all([
        act(practitioners[0], shared, ofOne),
        act(managers[1], shared, ofOther),
      ]).then(each => each.flat())
      const recorded = outcomes.filter(({ __typename }) => __typename === 'ActRecorded')
      for (const { position } of recorded) await seenByBoth(position)

      const [one, other] = await Promise.all(reviewers.map(reviewer => entriesOn(reviewer, shared.crn)))
      const wanted = [shared.rating, ...recorded.map(({ id }) => id)].sort()
      expect([...one!.ids].sort()).toEqual(wanted)
      expect([...other!.ids].sort()).toEqual(wanted)
      for (const outcome of outcomes) expectClear(outcome, wanted)
      expectNothingOverwritten(recorded)
      refused += outcomes.length - recorded.length
      await expectSameAnswers(shared.crn, one!.snapshot)
    }
    await fc.assert(fc.asyncProperty(steps, steps, race), { seed, numRuns: races, endOnFailure: true })
  }, 120_000)

  it('had somebody stand in the way of somebody', () => {
    expect(refused).toBeGreaterThan(0)
  })

  it('record a command once that one person sends to both, and give both the same answer', async () => {
    const { crn } = await newCase()
    for (let round = 0; round < 10; round += 1) {
      const command = { crn, commandId: randomUUID(), occurred: '2025-01-07' }
      const ended = await Promise.all(practitioners.map(client => record(client, 'recordContact', command)))
      // At the very same moment the store itself takes the second for the first, so that both may be told "recorded".
      expect(ended[1]).toMatchObject({ id: ended[0]!.id, position: ended[0]!.position, __typename: 'ActRecorded' })
      expect(await record(practitioners[0], 'recordContact', command)).toEqual({ ...ended[0], again: true })
    }
    const newest = await record(practitioners[0], 'recordContact', { crn, occurred: null })
    await seenByBoth(newest.position)
    for (const reviewer of reviewers) expect((await entriesOn(reviewer, crn)).ids).toHaveLength(12)
  })

  it('let one of two countersign or amend the same version, and show the other what changed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { crn, rating } = await newCase()
      const version1 = { crn, act: { entry: rating, version: 1 } }
      const change = { ...version1, field: 'detail', old: 'text 0', new: 'text 1', reason: 'clearer' }
      const [amended, countersigned] = await Promise.all([
        recordRead(practitioners[round % 2]!, 'amendRecord', change),
        record(managers[(round + 1) % 2]!, 'countersign', version1),
      ])
      expect(amended.__typename).toBe('ActRecorded')
      if (countersigned.__typename === 'ActRecorded') {
        expect(isAfter(parsePosition(amended.position)!, parsePosition(countersigned.position)!)).toBe(true)
        continue
      }
      expect(countersigned).toEqual({
        __typename: 'StaleInformation',
        changed: [{ seen: 1, newest: 2, changes: [{ id: amended.id }] }],
      })
    }
  })
})

/** Whatever was not recorded says what was recorded instead: something that is indeed on the record. */
function expectClear({ does, __typename, since, changed }: Outcome, onRecord: readonly string[]): void {
  if (__typename === 'ActRecorded') return
  if (does === 'told') throw new Error(`a contact that depends on nothing was not recorded: ${__typename}`)
  if (does === 'told after looking') {
    expect(__typename).toBe('RecordMovedOn')
    expect(since.length).toBeGreaterThan(0)
    for (const { id } of since) expect(onRecord).toContain(id)
    return
  }
  expect(__typename).toBe('StaleInformation')
  for (const { seen, newest, changes } of changed) {
    expect(newest).toBe(seen + changes.length)
    expect(changes.length).toBeGreaterThan(0)
    for (const { id } of changes) expect(onRecord).toContain(id)
  }
}

/** No version was amended twice, and what rested on a look at the record follows what was looked at. */
function expectNothingOverwritten(recorded: readonly Outcome[]): void {
  const amended = recorded.filter(({ does }) => does === 'amended').map(({ seen }) => seen)
  expect(new Set(amended).size).toBe(amended.length)
  for (const { seen, position } of recorded.filter(({ does }) => does === 'told after looking')) {
    const [from, to] = [parsePosition(seen!)!, parsePosition(position)!]
    const between = recorded.filter(other => {
      const at = parsePosition(other.position)!
      return isAfter(at, from) && isAfter(to, at)
    })
    expect(between).toEqual([])
  }
}

/** One snapshot, asked of either: the same bytes. */
async function expectSameAnswers(crn: string, snapshot: string): Promise<void> {
  for (const query of questionsOfTheCase()) {
    const asked = { crn, basis: { snapshot } }
    const [one, other] = await Promise.all(reviewers.map(reviewer => reviewer.askForText(query, asked)))
    expect(one).not.toContain('"errors"')
    expect(other).toBe(one)
  }
}
