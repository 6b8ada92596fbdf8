import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { fileSource, loadChronology, type Principal } from '#case-record'
import { createCodec, openEventLog, type EventLog, type Result } from '#event-log'
import { allEventTypes } from '#replay'
import { packageVersion } from '../package-version.ts'
import type { Store } from '../store-options.ts'
import type { Surroundings } from '../surroundings.ts'
import type { FileOutcome } from './outcome.ts'
import { progressPrinter } from './progress.ts'

/** Opens the log, making the data folder where there is none. */
export async function openStore({ store, dataDir }: Store, { now }: Surroundings): Promise<Result<EventLog>> {
  try {
    await mkdir(dataDir, { recursive: true })
  } catch (error) {
    const detail = `the data folder cannot be made: ${error instanceof Error ? error.message : String(error)}`
    return { ok: false, error: { kind: 'unavailable', detail } }
  }
  return openEventLog({ store, dataDir, codec: createCodec(allEventTypes), now })
}

/** Loads files one by one into an open log; a refused file does not keep the next from being loaded. */
export async function* loadHere(
  files: readonly string[],
  log: EventLog,
  surroundings: Surroundings,
): AsyncGenerator<{ readonly file: string; readonly result: FileOutcome }> {
  const principal = operator()
  const correlationId = randomUUID()
  const software = packageVersion()
  for (const file of files) {
    const result = await loadChronology({
      log,
      source: fileSource(file),
      principal,
      correlationId,
      software,
      now: surroundings.now,
      onProgress: progressPrinter(file, surroundings),
    })
    yield { file, result }
  }
}

/** Who runs the command, as the operating system knows them. */
export function operator(): Principal {
  try {
    return { username: userInfo().username, client: 'sfo-review-cli' }
  } catch {
    return { username: `uid-${process.getuid?.() ?? 'unknown'}`, client: 'sfo-review-cli' }
  }
}
