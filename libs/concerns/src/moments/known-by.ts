import type { RecordedEvent } from '#event-log'

/**
 * The events of one stream that the log had taken by an instant, in their order. An event counts only once everything
 * before it does, so that a clock that was set back never shows an act without what it follows.
 */
export function knownBy(events: readonly RecordedEvent[], instant: number): readonly RecordedEvent[] {
  const next = events.findIndex(event => Date.parse(event.entered) > instant)
  return next === -1 ? events : events.slice(0, next)
}

/** The events of several streams, by stream, each in its order. */
export function byStream(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> {
  const streams = new Map<string, RecordedEvent[]>()
  for (const event of events) {
    const known = streams.get(event.stream)
    if (known) known.push(event)
    else streams.set(event.stream, [event])
  }
  for (const stream of streams.values()) stream.sort((left, right) => Number(left.revision - right.revision))
  return streams
}
