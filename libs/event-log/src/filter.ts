import type { EventFilter } from './port.ts'

/** Whether an event passes a filter. No filter passes everything; both lists given, both must agree. */
export function passes(
  filter: EventFilter | undefined,
  event: { readonly stream: string; readonly type: string },
): boolean {
  const { streamPrefixes, types } = filter ?? {}
  if (streamPrefixes && !streamPrefixes.some(prefix => event.stream.startsWith(prefix))) return false
  return !types || types.includes(event.type)
}
