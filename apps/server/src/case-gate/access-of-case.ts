import {
  accessRecordOf,
  accessStream,
  aliasChangeOf,
  aliasesAfter,
  aliasStream,
  noLimits,
  type AccessRecord,
  type Aliases,
} from '#case-record'
import { ok, type EventLog, type ReadFrom, type RecordedEvent, type Result } from '#event-log'
import type { ReadModel } from '#replay'
import { wholeStream } from '../whole-stream.ts'

/** Who may open a case, with every number of the same person: a limit set under one of them holds under all. */
export type AccessOfCase = (crn: string) => AccessRecord

/** The same with the person's numbers, and as far as had been written down by an instant. */
export interface AccessHistory {
  readonly numbers: readonly string[]
  readonly record: AccessRecord
}

/** By what queries are answered from: a limit is known here before anything that was recorded after it. */
export function accessInReadModel(reads: Pick<ReadModel, 'head' | 'eventsOf'>): AccessOfCase {
  const at = reads.head()
  let aliases: Aliases | undefined
  return crn => {
    aliases ??= aliasesIn(reads.eventsOf(aliasStream, at))
    return together(numbersOf(crn, aliases), number => limitsOf(reads, number, at))
  }
}

/** What had been recorded by an instant of who may open a case. Which numbers are one person's is taken as known now. */
export function accessHistory(
  reads: Pick<ReadModel, 'head' | 'eventsOf'>,
  crn: string,
  knownAt: number,
): AccessHistory {
  const at = reads.head()
  const numbers = numbersOf(crn, aliasesIn(reads.eventsOf(aliasStream, at)))
  return { numbers, record: together(numbers, number => limitsOf(reads, number, at), knownAt) }
}

function limitsOf(reads: Pick<ReadModel, 'eventsOf'>, crn: string, at: ReadFrom): readonly RecordedEvent[] {
  const stream = accessStream(crn)
  return reads.eventsOf(stream, at).filter(event => event.stream === stream)
}

/** By the log itself, for what writes: ahead of every read model. */
export async function accessInLog(log: Pick<EventLog, 'readStream'>, crn: string): Promise<Result<AccessRecord>> {
  const merges = await wholeStream(log, aliasStream)
  if (!merges.ok) return merges
  const events = new Map<string, readonly RecordedEvent[]>()
  const numbers = numbersOf(crn, aliasesIn(merges.value))
  for (const number of numbers) {
    const stream = await wholeStream(log, accessStream(number))
    if (!stream.ok) return stream
    events.set(number, stream.value)
  }
  return ok(together(numbers, number => events.get(number)!))
}

/** Every number of the person whom a number stands for, by the merges that stand; itself first. */
function numbersOf(crn: string, aliases: Aliases): readonly string[] {
  const found = new Set([crn])
  for (const number of found) {
    for (const { alias, main } of aliases.values()) {
      if (alias === number) found.add(main)
      if (main === number) found.add(alias)
    }
  }
  return [...found]
}

function aliasesIn(events: readonly RecordedEvent[]): Aliases {
  return aliasesAfter(events.flatMap(event => aliasChangeOf(event) ?? []))
}

function together(
  numbers: readonly string[],
  eventsOf: (crn: string) => readonly RecordedEvent[],
  knownAt = Infinity,
): AccessRecord {
  const records = numbers.map(number => accessRecordOf(eventsOf(number), knownAt))
  if (records.every(({ limits, commissions }) => limits.length + commissions.length === 0)) return noLimits
  return {
    limits: records.flatMap(record => record.limits),
    commissions: records.flatMap(record => record.commissions),
  }
}
