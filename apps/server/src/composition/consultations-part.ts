import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  consultationsFileName,
  createMemoryConsultationLog,
  openSqliteConsultationLog,
  type ConsultationLog,
} from '#access'
import type { Config } from '../config/config.ts'
import type { Part } from './part.ts'
import { CONSULTATIONS } from './tokens.ts'

/**
 * The log of who looked at what, as a part of the service: healthy while it takes what is to be logged. A file of its own
 * in the data folder whatever the store of the record, since a server answers for its own readers.
 */
export async function openConsultationsPart(config: Pick<Config, 'store' | 'dataDir' | 'serverName'>): Promise<Part> {
  const { store, dataDir, serverName } = config
  if (store.kind === 'memory') return consultationsPart(createMemoryConsultationLog(serverName))
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, consultationsFileName)
  return consultationsPart(await openSqliteConsultationLog({ file, server: serverName }))
}

function consultationsPart(log: ConsultationLog): Part {
  return {
    health: {
      name: 'consultations',
      check: () =>
        Promise.resolve(log.problem() === undefined ? { status: 'UP' } : { status: 'DOWN', reason: 'not written' }),
    },
    providers: [{ provide: CONSULTATIONS, useValue: log }],
    close: () => log.close(),
  }
}
