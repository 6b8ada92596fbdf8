import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import type { LogRecord } from './records.ts'

export type RecordFilter = (record: LogRecord) => boolean

/** The server's filter: by stream name or by event type, never by both; by prefixes or by a regular expression. */
export function filterOf(options: ReadReq.Options): RecordFilter {
  const filter = options.getFilter()
  const byStream = filter?.getStreamIdentifier()
  const byType = filter?.getEventType()
  const expression = byStream ?? byType
  if (!expression) return () => true
  const prefixes = expression.getPrefixList()
  const regex = new RegExp(expression.getRegex(), 'u')
  return record => {
    const text = byStream ? record.stream : record.type
    return expression.getRegex() === '' ? prefixes.some(prefix => text.startsWith(prefix)) : regex.test(text)
  }
}
