import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  createMemoryEventLog,
  type EventCodec,
  type EventLog,
  failed,
  ok,
  openEventLog,
  rememberStreams,
  type Result,
} from '#event-log'
import type { Config } from '../config/config.ts'

/**
 * Opens the event log where the configuration keeps it. For SQLite the folder is made where there is none. Every command
 * reads the same few streams of staff and limits, and its case several times: these are kept at hand.
 */
export async function openStore(
  config: Pick<Config, 'store' | 'dataDir'>,
  codec: EventCodec,
  now: () => Date,
): Promise<Result<EventLog>> {
  const opened = await open(config, codec, now)
  // A SQLite log has one writing process, which is this one; EventStoreDB is written to by other servers as well.
  return opened.ok ? ok(rememberStreams(opened.value, { soleWriter: config.store.kind !== 'eventstoredb' })) : opened
}

async function open(
  { store, dataDir }: Pick<Config, 'store' | 'dataDir'>,
  codec: EventCodec,
  now: () => Date,
): Promise<Result<EventLog>> {
  switch (store.kind) {
    case 'memory':
      return ok(createMemoryEventLog({ codec, now }))
    case 'eventstoredb':
      return openEventLog({ store: store.connectionString, dataDir, codec, now })
    case 'sqlite': {
      const folder = makeFolder(dirname(store.file))
      return folder.ok ? openEventLog({ store: `sqlite:${store.file}`, dataDir, codec, now }) : folder
    }
  }
}

function makeFolder(folder: string): Result<string> {
  try {
    mkdirSync(folder, { recursive: true })
    return ok(folder)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
    return failed({ kind: 'unavailable', detail: `the folder ${folder} cannot be made: ${code}` })
  }
}
