import { randomUUID } from 'node:crypto'
import { expect } from '@jest/globals'
import type { CaseService } from '../../case/testing/asking.ts'

/** What a demo user signs in as. */
export function usernameOf(user: string): string {
  return `DEMO_${user.toUpperCase().replaceAll('-', '_')}`
}

/** How a change of who may open a case ended. */
export interface AccessEnded {
  readonly __typename: string
  readonly id: string
  readonly again: boolean
  readonly why: string
  readonly problems: readonly { readonly field: string }[]
}

const ends =
  '{ __typename ... on AccessChanged { id again } ... on NotPermitted { why } ... on ActNotValid { problems { field } } }'

/** Sends one change of who may open a case, as the administrator unless said otherwise, and has it read. */
export async function change(
  service: CaseService,
  mutation: 'setAccessLimit' | 'liftAccessLimit' | 'commissionReviewer' | 'endReviewerCommission',
  input: object,
  as = 'administrator',
): Promise<AccessEnded> {
  const type = { commissionReviewer: 'CommissionReviewer', endReviewerCommission: 'EndCommission' } as const
  const named = mutation in type ? type[mutation as keyof typeof type] : mutation[0]!.toUpperCase() + mutation.slice(1)
  const query = `mutation ($input: ${named}Input!) { ${mutation}(input: $input) ${ends} }`
  const { data, errors } = await service.ask(as, query, { input: { commandId: randomUUID(), ...input } })
  expect(errors).toEqual([])
  await service.cases.reads.catchUp()
  return data![mutation] as AccessEnded
}

/** Keeps people out of a case, or all but them. */
export async function limit(
  service: CaseService,
  crn: string,
  kind: 'EXCLUSION' | 'RESTRICTION',
  users: readonly string[],
  message?: string,
): Promise<string> {
  const people = users.map(user => ({ username: usernameOf(user).toLowerCase() }))
  const input = { crn, kind, people, reason: 'Related to the person on probation', message }
  const ended = await change(service, 'setAccessLimit', input)
  expect(ended).toMatchObject({ __typename: 'AccessChanged' })
  return ended.id
}
