import type { EventCodec } from '../codec/codec.ts'
import { failed, ok, type Result } from '../errors.ts'
import type { EventLog, EventReader } from '../port.ts'
import { detailOf } from './client-errors.ts'
import { connectionStringProblem } from './connection-string.ts'
import { EventStoreDbLog } from './event-log.ts'
import { EventStoreDbReader } from './event-reader.ts'
import { createStoreClient, type StoreClient } from './store-client.ts'

export interface EventStoreDbOptions {
  /** `esdb://host:2113?tls=false`, `esdb://name:password@host1,host2,host3?tlsCAFile=…`, or `esdb+discover://…`. */
  readonly connectionString: string
  readonly codec: EventCodec
  /** After so long without an answer the outcome of an append is unknown. 10 seconds where not given. */
  readonly appendDeadlineMs?: number
  /** After so long without anything a read or the beginning of a subscription is unavailable. 10 seconds where not given. */
  readonly readDeadlineMs?: number
}

const defaultDeadlineMs = 10_000

/**
 * An event log on an EventStoreDB or KurrentDB server, 22.10 or later. `caught-up` needs 23.10 or later: an older server
 * never says it, and whoever waits for it waits for ever. A batch of the largest size the port allows (100 events of
 * 64 KiB) needs a server whose maximum append size admits it; older ones take 1 MiB unless MAX_APPEND_SIZE says more.
 *
 * Reads the head once before it answers, so that an unreachable server, or an account that may not read $all, shows here
 * and not at the first use. Answers `invalid-request` for a connection string that cannot be used, else `unavailable`.
 */
export async function openEventStoreDbEventLog(options: EventStoreDbOptions): Promise<Result<EventLog>> {
  return opened(options, (store, codec, deadlines) => new EventStoreDbLog(store, codec, deadlines))
}

/** The reading half alone, with a connection of its own. As `openEventStoreDbEventLog`. */
export async function openEventStoreDbEventReader(options: EventStoreDbOptions): Promise<Result<EventReader>> {
  return opened(options, (store, codec, deadlines) => new EventStoreDbReader(store, codec, deadlines.read))
}

async function opened<Log extends EventReader>(
  options: EventStoreDbOptions,
  create: (store: StoreClient, codec: EventCodec, deadlines: { readonly read: number; readonly append: number }) => Log,
): Promise<Result<Log>> {
  const store = storeClientOf(options.connectionString)
  if (!store.ok) return store
  const log = create(store.value, options.codec, {
    read: options.readDeadlineMs ?? defaultDeadlineMs,
    append: options.appendDeadlineMs ?? defaultDeadlineMs,
  })
  const head = await log.head()
  if (head.ok) return ok(log)
  await log.close()
  return head
}

function storeClientOf(connectionString: string): Result<StoreClient> {
  const problem = connectionStringProblem(connectionString)
  if (problem !== undefined) return failed({ kind: 'invalid-request', detail: problem })
  try {
    return ok(createStoreClient(connectionString))
  } catch (cause) {
    return failed({ kind: 'invalid-request', detail: parseProblem(cause) })
  }
}

/** The client's own words about a string it cannot read quote from it, and so could quote a password. */
function parseProblem(cause: unknown): string {
  const { location, expected } = cause as { readonly location?: readonly number[]; readonly expected?: string }
  return location
    ? `the connection string cannot be read at character ${location[0]}: expected ${expected}`
    : `the connection string cannot be used: ${detailOf(cause)}`
}
