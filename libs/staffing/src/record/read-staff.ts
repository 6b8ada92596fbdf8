import { maxPageSize, ok, type EventLog, type RecordedEvent, type Result } from '#event-log'
import { staffStream } from '../facts/event-type.ts'

/** Everything that the log holds of one member of staff, at this moment and not by way of a read model. */
export async function readStaff(
  log: Pick<EventLog, 'readStream'>,
  staffId: string,
): Promise<Result<readonly RecordedEvent[]>> {
  const events: RecordedEvent[] = []
  for (let from = 0n; ;) {
    const page = await log.readStream({ stream: staffStream(staffId), from, limit: maxPageSize })
    if (!page.ok) return page
    events.push(...page.value.events)
    if (page.value.next === undefined) return ok(events)
    from = page.value.next
  }
}
