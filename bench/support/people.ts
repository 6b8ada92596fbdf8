import { randomUUID } from 'node:crypto'
import { loadChronology, textSource } from '#case-record'
import type { EventLog, JsonObject, Position } from '#event-log'
import {
  chronologyText,
  crnOf,
  generateCase,
  type GeneratedCase,
} from '../../apps/cli/src/generate/model/generate-case.ts'
import { now, until } from './caseload.ts'

/** Somebody whose queue is asked for. In an invented caseload nobody has cases that add up, so these are given theirs. */
export interface QueuedPerson {
  readonly name: string
  readonly staffId: string
}

/** The same cases in a log of any size: what differs is what stands around them. */
const practitioner: QueuedPerson = { name: 'a practitioner of 35 cases', staffId: 'Q00Z101' }
const manager: QueuedPerson = { name: 'a manager of 100 cases', staffId: 'Q00Z201' }
const overrun: QueuedPerson = { name: 'somebody asked 500 times in 100 cases', staffId: 'Q00Z301' }
export const queuedPeople: readonly QueuedPerson[] = [practitioner, manager, overrun]

const cases = 100
const ownCases = 35
const entriesOfEach = 45
const askedInEach = 5
const firstNumber = 910_001

/** Loads their cases and answers how many entries are new: none, where they stand in the log already. */
export async function loadQueuedPeople(
  log: EventLog,
): Promise<{ readonly added: number; readonly reached?: Position }> {
  let added = 0
  let reached: Position | undefined
  for (let index = 0; index < cases; index++) {
    const result = await loadChronology({
      log,
      source: textSource(textOf(index)),
      principal: { username: 'bench', client: 'bench' },
      correlationId: randomUUID(),
      software: 'bench',
      now,
    })
    if (result.outcome === 'already-loaded') continue
    if (result.outcome !== 'loaded') throw new Error(`${crnOf(firstNumber + index)} was not loaded: ${result.outcome}`)
    added += entriesOfEach
    reached = result.position
  }
  return reached === undefined ? { added } : { added, reached }
}

/** A generated case in which the first holder and their manager are the people asked about. */
function textOf(index: number): string {
  const number = firstNumber + index
  const generated = generateCase({ seed: 'bench', number, until, wanted: { entries: entriesOfEach - askedInEach } })
  const { to, lineManager } = firstAllocation(generated)
  const holder = index < ownCases ? practitioner.staffId : `Q00Z${110 + (index % 3)}`
  const asked = Array.from({ length: askedInEach }, (_, place) => requestOf(place, holder))
  return chronologyText({ ...generated, entries: [...generated.entries, ...asked] })
    .replaceAll(to, holder)
    .replaceAll(lineManager, manager.staffId)
}

function firstAllocation({ crn, entries }: GeneratedCase): { readonly to: string; readonly lineManager: string } {
  const found = entries.find(entry => entry['kind'] === 'allocation.made')
  const data = found?.['data'] as { readonly to?: string; readonly lineManager?: string } | undefined
  if (data?.to === undefined || data.lineManager === undefined) throw new Error(`${crn} was not allocated`)
  return { to: data.to, lineManager: data.lineManager }
}

/** Something asked by name half a year and more before the end, and never answered; every second one with a time for it. */
function requestOf(place: number, by: string): JsonObject {
  const day = `2026-03-${String(10 + place).padStart(2, '0')}`
  return {
    id: `asked-${place + 1}`,
    kind: 'advice.requested',
    occurred: `${day}T10:00+00:00`,
    recordedAt: `${day}T10:05+00:00`,
    by: { staffId: by, role: 'probation practitioner', organisation: 'Probation' },
    channel: 'email',
    detail: 'Asked what to do about an address.',
    data: { to: overrun.staffId, ...(place % 2 === 0 ? { due: `${day.slice(0, 8)}28` } : {}) },
  }
}
