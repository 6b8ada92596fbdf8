import type { EncodedEvent, EventCodec } from './codec/codec.ts'
import { failed, ok, type Result } from './errors.ts'
import type { NewEvent } from './event.ts'
import { maxEventsPerAppend, maxPageSize, type AppendRequest, type EventFilter } from './port.ts'

/** At most this many UTF-16 units in the name of a stream, on every store. */
export const maxStreamNameLength = 200

const lowerCaseUuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const greatestRevision = 2n ** 63n - 1n

/**
 * For store adapters: everything that makes an append wrong before any store is asked, so that every store refuses the
 * same requests. Answers the encoded events, `invalid-request` or `too-large`.
 */
export function checkAppend(codec: EventCodec, request: AppendRequest): Result<readonly EncodedEvent[]> {
  const { stream, expected, events } = request
  const problem =
    streamNameProblem(stream) ??
    (expected === 'no-stream' ? undefined : revisionProblem(expected)) ??
    (events.length === 0 ? 'an append needs at least one event' : undefined)
  if (problem !== undefined) return invalid(problem)
  if (events.length > maxEventsPerAppend) {
    return failed({ kind: 'too-large', what: 'append', actual: events.length, limit: maxEventsPerAppend })
  }
  const idProblem = eventIdProblem(events)
  return idProblem === undefined ? encodeAll(codec, stream, events) : invalid(idProblem)
}

/** For store adapters: what is wrong with a page of one stream, if anything. */
export function checkStreamRead(request: {
  readonly stream: string
  readonly from: bigint
  readonly limit: number
}): Result<undefined> {
  return checked(streamNameProblem(request.stream) ?? revisionProblem(request.from) ?? limitProblem(request.limit))
}

/** For store adapters: what is wrong with a page of the whole log, if anything. */
export function checkLogRead(request: { readonly limit: number; readonly filter?: EventFilter }): Result<undefined> {
  return checked(limitProblem(request.limit) ?? filterProblem(request.filter))
}

/** For store adapters: what is wrong with a subscription's filter, if anything. */
export function checkFilter(filter: EventFilter | undefined): Result<undefined> {
  return checked(filterProblem(filter))
}

function encodeAll(codec: EventCodec, stream: string, events: readonly NewEvent[]): Result<readonly EncodedEvent[]> {
  const encoded: EncodedEvent[] = []
  for (const [index, event] of events.entries()) {
    const result = codec.encode(stream, event, index)
    if (!result.ok) return result
    encoded.push(result.value)
  }
  return ok(encoded)
}

/** Names beginning with $ belong to EventStoreDB itself; control characters would differ between stores and logs. */
function streamNameProblem(stream: string): string | undefined {
  if (stream === '') return 'a stream needs a name'
  if (stream.length > maxStreamNameLength) return `a stream name has at most ${maxStreamNameLength} characters`
  if (stream.startsWith('$')) return 'stream names beginning with $ belong to the store'
  if (!stream.isWellFormed() || /\p{Cc}/u.test(stream)) return 'a stream name is well-formed text on one line'
  return undefined
}

function eventIdProblem(events: readonly NewEvent[]): string | undefined {
  const seen = new Set<string>()
  for (const [index, { id }] of events.entries()) {
    if (!lowerCaseUuid.test(id)) return `the id of event ${index} is not a lower-case UUID`
    if (seen.has(id)) return `event ${index} repeats an id of the same append`
    seen.add(id)
  }
  return undefined
}

function revisionProblem(revision: bigint): string | undefined {
  return typeof revision === 'bigint' && revision >= 0n && revision <= greatestRevision
    ? undefined
    : 'a revision is a bigint from 0 to 2^63 - 1'
}

function limitProblem(limit: number): string | undefined {
  return Number.isInteger(limit) && limit >= 1 && limit <= maxPageSize
    ? undefined
    : `a page has 1 to ${maxPageSize} events`
}

/** An empty list would keep nothing for ever, and an empty name everything: both are mistakes. */
function filterProblem(filter: EventFilter | undefined): string | undefined {
  for (const list of [filter?.streamPrefixes, filter?.types]) {
    if (list && (list.length === 0 || list.some(name => name === '' || !name.isWellFormed()))) {
      return 'a filter list names at least one thing, each of them well-formed and not empty'
    }
  }
  return undefined
}

function checked(problem: string | undefined): Result<undefined> {
  return problem === undefined ? ok(undefined) : invalid(problem)
}

function invalid(detail: string): { readonly ok: false; readonly error: { kind: 'invalid-request'; detail: string } } {
  return failed({ kind: 'invalid-request', detail })
}
