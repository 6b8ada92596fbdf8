import type { Circumstances } from '#case-record'
import { unwrap, type EventLog } from '#event-log'
import { readStaff, staffingAt } from '#staffing'
import { circumstancesOf } from './circumstances-of.ts'

/**
 * What the log itself holds, at this moment, of the circumstances in which somebody decided at an instant. Rejects with
 * an EventLogFailure where the record of staff cannot be read.
 */
export async function captureCircumstances(
  log: Pick<EventLog, 'readStream'>,
  staffId: string | undefined,
  moment: { readonly at: number; readonly knownAt: number },
): Promise<Circumstances> {
  const staffing = async (id: string) => staffingAt(unwrap(await readStaff(log, id)), id, moment.at)
  if (staffId === undefined) return circumstancesOf(moment, undefined, nobody)
  const person = await staffing(staffId)
  const ids = [...new Set(person.lineManagers.map(({ manager }) => manager))]
  const managers = new Map(await Promise.all(ids.map(async id => [id, await staffing(id)] as const)))
  return circumstancesOf(moment, person, id => managers.get(id)!)
}

function nobody(staffId: string): never {
  throw new RangeError(`${staffId} manages nobody here`)
}
