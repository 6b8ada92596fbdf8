import { expect } from '@jest/globals'
import type { CaseService } from './asking.ts'

/** What one person is answered of a view; fails where the answer has an error. */
export async function viewOf<Answer>(
  service: CaseService,
  { crn, basis = '{ knownAt: "2025-04-30" }', as: user = 'reviewer' }: { crn: string; basis?: string; as?: string },
  selection: string,
): Promise<Answer> {
  const query = `{ case(crn: "${crn}") { view(basis: ${basis}) { ... on CaseView { ${selection} } } } }`
  const { data, errors } = await service.ask(user, query)
  expect(errors).toEqual([])
  return (data as { case: { view: Answer } }).case.view
}
