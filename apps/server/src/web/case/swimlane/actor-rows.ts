import type { Act, ActActor } from './act.ts'

/** One row of the drawing: everybody who acted in one role for one organisation. */
export interface ActorRow {
  /** The role as the record has it, without remarks in brackets; or that none is recorded. */
  readonly role: string
  readonly organisation: string | undefined
  readonly acts: readonly Act[]
}

/** Said beside the drawing, because an order of rows is a choice. */
export const orderOfRows =
  'Rows stand for the roles and organisations on the record: probation from the practitioner upwards, then MAPPA, ' +
  'courts, prisons, police, other organisations, people without one, systems, and last acts whose author is not recorded.'

/** The rows that acts need, in a fixed order that does not depend on how many acts each has. */
export function actorRows(acts: readonly Act[]): readonly ActorRow[] {
  const byActor = Map.groupBy(acts, ({ actor }) => `${agencyOf(actor)}/${roleOf(actor).toLowerCase()}`)
  return [...byActor.values()]
    .map(group => rowOf(group))
    .sort((left, right) => compare(placeOf(left), placeOf(right)) || compare([nameOf(left)], [nameOf(right)]))
}

function rowOf(acts: readonly Act[]): ActorRow {
  const { actor } = acts[0]!
  const organisation = actor.organisation === null ? undefined : beforeRemark(actor.organisation)
  return { role: roleOf(actor), organisation, acts }
}

/** "senior probation officer (covering)" and "MAPPA co-ordinator, at the request of …" are one role each. */
function roleOf({ role }: ActActor): string {
  return role === null ? 'role not recorded' : beforeRemark(role)
}

function agencyOf({ organisation }: ActActor): string {
  return organisation === null ? '' : beforeRemark(organisation).toLowerCase()
}

function beforeRemark(text: string): string {
  return text.split(/\s*(?:\(|,|;|->)/)[0]!.trim() || text
}

const agencies = [/^probation\b/, /\bmappa\b/, /\b(court|judiciary|parole board)/, /\bprison/, /\bpolice\b/]
const seniority = [
  /\b(head|deputy|director|assistant chief)\b/,
  /\bsenior probation officer\b/,
  /\b(practitioner|probation officer|offender manager|probation services officer)\b/,
]

const others = { organisation: agencies.length, nobody: agencies.length + 1, system: 7, notRecorded: 8 }

/** First the organisation, then how near to the person's supervision. */
function placeOf({ role, organisation }: ActorRow): readonly number[] {
  const title = role.toLowerCase()
  const level = seniority.findIndex(pattern => pattern.test(title))
  return [agencyPlace(title, organisation?.toLowerCase()), level < 0 ? seniority.length : seniority.length - 1 - level]
}

function agencyPlace(role: string, organisation: string | undefined): number {
  if (/\b(system|automated|automatic)\b/.test(role)) return others.system
  if (organisation === undefined) return role === 'role not recorded' ? others.notRecorded : others.nobody
  const place = agencies.findIndex(pattern => pattern.test(organisation))
  return place < 0 ? others.organisation : place
}

function nameOf({ role, organisation }: ActorRow): string {
  return `${organisation ?? ''} ${role}`.toLowerCase()
}

function compare(left: readonly (number | string)[], right: readonly (number | string)[]): number {
  const at = left.findIndex((value, index) => value !== right[index])
  if (at < 0) return 0
  return left[at]! < right[at]! ? -1 : 1
}
