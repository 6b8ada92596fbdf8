import { accepted, refused, type Decider, type JsonObject, type RecordedEvent } from '#event-log'
import type { FactDefinition } from '../facts/definition.ts'
import { eventTypeOf, eventVersionOf } from '../facts/event-type.ts'
import type { FactName } from '../facts/fact.ts'
import { staffIdProblems, textProblems } from '../facts/checks.ts'
import type { Problem } from '../facts/problem.ts'
import { definitionOf } from '../facts/registry.ts'
import type { EntryMetadata } from '../record/metadata.ts'
import { entryProblems } from '../record/references.ts'
import { staffRecordOf, type StaffRecord } from '../record/staff-record.ts'
import { entryOf, type StaffingEntry } from '../record/staffing-entry.ts'
import type { StaffingCommand } from './command.ts'

/**
 * The write side of one member of staff. Adds to what is on record and overwrites none of it: a correction is a further
 * entry that names the one it takes the place of, and appointments that overlap are all kept.
 */
export const staffingDecider: Decider<readonly StaffingEntry[], StaffingCommand, readonly Problem[]> = {
  initialState: [],
  evolve: (entries, event: RecordedEvent) => [...entries, entryOf(event)],
  decide: (entries, command) => {
    const record = staffRecordOf(entries)
    const wrong = [
      ...staffIdProblems('staffId', command.staffId),
      ...appointmentProblems(record, command),
      ...correctionProblems(record, command),
    ]
    if (wrong.length > 0) return refused(wrong)
    // What is corrected must not stand in the way of its correction.
    const others = staffRecordOf(entries.filter(entry => entry.id !== command.correction?.entry))
    const definition = definitionOf(command.name) as FactDefinition<FactName>
    const { staffId, context } = command
    const prepared = definition.prepare(command.fact, { staffId, record: others, now: context.now })
    if (!prepared.ok) return refused(prepared.problems)
    const { correction } = command
    const data = {
      staffId,
      fact: withoutEmpty(prepared.kept),
      ...(correction ? { corrects: correction.entry, reason: correction.reason } : {}),
    }
    const metadata = metadataOf(command, definition.occurred(command.fact))
    return accepted({
      type: eventTypeOf(command.name),
      version: eventVersionOf(command.name),
      data,
      metadata: withoutEmpty(metadata),
    })
  },
}

function appointmentProblems(record: StaffRecord, { name, staffId }: StaffingCommand): readonly Problem[] {
  if (name === 'appointed' || record.all.length > 0) return []
  const problem = `nothing is on record of ${staffId}`
  return [{ field: 'staffId', problem, expected: 'somebody whose appointment is on record; record it first' }]
}

function correctionProblems(record: StaffRecord, { name, correction }: StaffingCommand): readonly Problem[] {
  if (!correction) return []
  return [
    ...entryProblems('correction.entry', correction.entry, record, [name]),
    ...textProblems('correction.reason', correction.reason),
  ]
}

function metadataOf({ context }: StaffingCommand, occurred: string | undefined): EntryMetadata {
  const { now, actor, principal, correlationId, software } = context
  return {
    ...(occurred === undefined ? {} : { occurred }),
    recorded: { status: 'attested', at: new Date(now).toISOString() },
    actor,
    principal,
    channel: 'record',
    correlationId,
    software,
  }
}

/** An object as JSON keeps it: without properties that are undefined. */
function withoutEmpty(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value)) as JsonObject
}
