import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { decisionQuery, entryQuery, everyQuery } from './testing/everything.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

describe("a reviewer's questions", () => {
  it('fit within the limits on depth and cost, whole pages at a time', async () => {
    for (const query of [...everyQuery, decisionQuery, entryQuery]) {
      const answer = await service.ask('reviewer', query, { crn: 'X999004', id: 'D-15' })
      expect(answer.errors).toEqual([])
    }
  })

  it('are refused where they ask for everything of everything', async () => {
    const relations = (depth: number): string =>
      depth === 0 ? 'id' : `relatesTo { entry { ${relations(depth - 1)} } }`
    const query = (depth: number) =>
      `{ case(crn: "X999004") { view { ... on CaseView { chronology(first: 100) { edges { node { entry { ${relations(depth)} } } } } } } } }`
    expect((await service.ask('reviewer', query(1))).codes).toEqual([])
    expect((await service.ask('reviewer', query(6))).codes).toEqual(['LIMIT_EXCEEDED'])
  })
})
