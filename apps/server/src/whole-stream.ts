import { maxPageSize, ok, type EventLog, type RecordedEvent, type Result } from '#event-log'

/** Every event of one stream, straight from the log. */
export async function wholeStream(
  log: Pick<EventLog, 'readStream'>,
  stream: string,
): Promise<Result<readonly RecordedEvent[]>> {
  const events: RecordedEvent[] = []
  for (let from: bigint | undefined = 0n; from !== undefined;) {
    const page: Awaited<ReturnType<EventLog['readStream']>> = await log.readStream({ stream, from, limit: maxPageSize })
    if (!page.ok) return page
    events.push(...page.value.events)
    from = page.value.next
  }
  return ok(events)
}
