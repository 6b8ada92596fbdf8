import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import type { Api } from '../api/ask.ts'
import { heldByQuery, lineQuery } from './my-cases.query.ts'

/** Somebody of a manager's line, as a list shows them. */
export interface LinePerson {
  readonly staffId: string
  readonly name: string
  /** Reports of somebody for whom the manager stands in. */
  readonly covered: boolean
  /** Undefined where it may not be told. */
  readonly holds: number | undefined
}

/** Staff codes of those in a manager's line now; none for anybody else. */
export async function lineOf(
  api: Api,
  { roles, staffId }: Principal,
  reply: FastifyReply,
): Promise<{ readonly reports: readonly string[]; readonly covered: readonly string[] }> {
  if (!roles.includes('manager') || staffId === undefined) return { reports: [], covered: [] }
  const { staff } = await api.ask(lineQuery, { staffId }, reply)
  return staff.spanOfControl
}

/** The same with names and how much each of them holds, one after the other. */
export async function peopleInLine(
  api: Api,
  principal: Principal,
  reply: FastifyReply,
): Promise<readonly LinePerson[]> {
  const { reports, covered } = await lineOf(api, principal, reply)
  const people: LinePerson[] = []
  for (const staffId of [...reports, ...covered]) {
    const asked = await api.tryToAsk(heldByQuery, { staffId }, reply)
    if (!asked.ok && asked.problem.code !== 'FORBIDDEN') throw asked.problem
    const held = asked.ok ? asked.data.person.holds : undefined
    people.push({
      staffId,
      name: asked.ok ? asked.data.staff.name.inWords : 'not recorded',
      covered: covered.includes(staffId),
      holds: held?.__typename === 'HeldCases' ? held.totalCount : undefined,
    })
  }
  return people
}

/** The person a page is about: whoever an address names, or whoever is signed in; undefined where that is nobody. */
export function personAsked(
  given: unknown,
  { staffId }: Principal,
): { readonly staffId: string; readonly own: boolean } | undefined {
  if (typeof given === 'string' && given.trim() !== '') return { staffId: given.trim(), own: given.trim() === staffId }
  return staffId === undefined ? undefined : { staffId, own: true }
}
