import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { caseNames, chronologyFile, questionsOf } from '../support/service/cases.ts'
import { loadFile, seenBy, signIn, type Client } from '../support/service/client.ts'
import { stores, type Home } from '../support/service/stores.ts'
import { allQuestions } from './questions/index.ts'
import { askOf } from './questions/question.ts'

describe('the questions of the sample cases', () => {
  it('are all asked here, each by its very text, and no other', () => {
    const asked = allQuestions.flatMap(({ name, questions }) => Object.keys(questions).map(q => ({ name, q })))
    const wanted = caseNames.flatMap(name => questionsOf(name).map(({ q }) => ({ name, q })))
    const inOrder = (all: readonly { readonly name: string; readonly q: string }[]) =>
      all.map(({ name, q }) => `${name}: ${q}`).sort()
    expect(inOrder(asked)).toEqual(inOrder(wanted))
  })
})

describe.each(stores)('the built service on $store', ({ home: openHome }) => {
  let home: Home
  let reviewer: Client

  beforeAll(async () => {
    home = await openHome()
    const { address } = await home.start()
    const administrator = await signIn(address, 'administrator')
    reviewer = await signIn(address, 'reviewer')
    for (const name of caseNames) await seenBy(reviewer, await loadFile(administrator, chronologyFile(name)))
  }, 90_000)

  afterAll(() => home.leave())

  describe.each(allQuestions)('$name', ({ crn, questions }) => {
    it.each(Object.keys(questions))('%s', async q => {
      await questions[q]!(askOf(reviewer, crn))
    })
  })
})
