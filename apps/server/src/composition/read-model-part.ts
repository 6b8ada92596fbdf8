import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventLog } from '#event-log'
import { createReadModel, projectionHere, projectionInWorker, type ReadModel, type StartProjection } from '#replay'
import type { Config } from '../config/config.ts'
import type { Part } from './part.ts'
import { READ_MODEL } from './tokens.ts'

/**
 * The read model as a part of the service, ready to answer: healthy while it follows the log. Rejects when the log
 * holds something that this software cannot read, since answers without it would mislead.
 */
export async function openReadModelPart(config: Pick<Config, 'store' | 'dataDir'>, log: EventLog): Promise<Part> {
  const { start, cleanUp } = projectionFor(config, log)
  const readModel = createReadModel(start)
  const close = async () => {
    await readModel.close()
    cleanUp()
  }
  try {
    await readModel.ready()
  } catch (cause) {
    await close()
    throw cause
  }
  return { health: healthOfReadModel(readModel), providers: [{ provide: READ_MODEL, useValue: readModel }], close }
}

function healthOfReadModel(readModel: ReadModel): Part['health'] {
  return {
    name: 'readModel',
    check: () => {
      const status = readModel.status()
      return Promise.resolve(status.kind === 'serving' ? { status: 'UP' } : { status: 'DOWN', reason: status.kind })
    },
  }
}

interface ChosenProjection {
  readonly start: StartProjection
  readonly cleanUp: () => void
}

function projectionFor({ store, dataDir }: Pick<Config, 'store' | 'dataDir'>, log: EventLog): ChosenProjection {
  if (store.kind === 'memory') {
    // A log that ends with the process must not leave a read model behind that outlives it.
    const folder = mkdtempSync(join(tmpdir(), 'sfo-review-'))
    return { start: projectionHere(log, folder), cleanUp: () => rmSync(folder, { recursive: true, force: true }) }
  }
  mkdirSync(dataDir, { recursive: true })
  const url = store.kind === 'sqlite' ? `sqlite:${store.file}` : store.connectionString
  return { start: projectionInWorker({ store: url, dataDir, folder: dataDir }), cleanUp: () => undefined }
}
