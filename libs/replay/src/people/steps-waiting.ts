import { kindOf, type CaseEntry, type Instant } from '#case-record'
import type { CaseFile } from '../case-file/case-file.ts'
import { processesAt, type ProcessRun, type Wait } from '../processes/process.ts'
import { requestsAt } from '../requests/requests.ts'
import { isOfCase } from './acts.ts'
import { lineManagement, type LineManagement } from './line-management.ts'
import { isAddressedTo } from './named-staff.ts'
import type { Waiting } from './waiting.ts'

/**
 * Processes that wait with a person at an instant: at a step of their own, at one sent on to them by name, or with a role
 * of theirs in a case whose recorded line manager they are. Steps of processes in other people's cases are left to those.
 */
export function stepsWaitingWith(
  file: CaseFile,
  staffId: string,
  roles: ReadonlySet<string>,
  instant: Instant,
): readonly Waiting[] {
  const manager = lineManagement(file, staffId, instant)
  const requests = new Map(requestsAt(file, instant).map(request => [request.entry, request]))
  return processesAt(file, instant).flatMap(run => {
    const wait = run.status === 'waiting' ? run.waits.at(-1) : undefined
    if (!wait || !isOfCase(file, wait.entered.entry)) return []
    const reason = reasonFor(run, wait, staffId, roles, manager)
    if (!reason) return []
    const { entry, at, orderToPrevious } = wait.entered
    const request = requests.get(entry)
    const { because, restsOn } = reason
    const waiting: Waiting = {
      because,
      entry,
      certainty: orderToPrevious === 'not known' ? 'possible' : reason.certainty,
      since: at,
      elapsed: wait.elapsed,
      due: request?.due,
      dueBy: request?.due && { kind: 'stated', entry },
      overdue: request?.overdue ?? 'no due time recorded',
      request,
      restsOn: [entry, ...restsOn],
    }
    return [waiting]
  })
}

interface Reason {
  readonly because: 'step with them' | 'step with their role'
  readonly certainty: Waiting['certainty']
  readonly restsOn: readonly CaseEntry[]
}

function reasonFor(
  run: ProcessRun,
  wait: Wait,
  staffId: string,
  roles: ReadonlySet<string>,
  manager: LineManagement | undefined,
): Reason | undefined {
  const { entry } = wait.entered
  const kind = kindOf(entry).step?.(entry)?.waitsWith.kind
  const initiator = run.steps[0]?.entry
  const named = { because: 'step with them', certainty: 'certain', restsOn: [] } as const
  if (kind === 'actor') return entry.actor.staffId === staffId ? named : undefined
  if (kind === 'initiator') {
    return initiator?.actor.staffId === staffId ? { ...named, restsOn: [initiator] } : undefined
  }
  if (isAddressedTo(entry, staffId)) return named
  if (!manager || wait.role === null || !roles.has(wait.role.toLowerCase())) return undefined
  return { because: 'step with their role', ...manager }
}
