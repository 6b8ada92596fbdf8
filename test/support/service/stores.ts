import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEventStoreDbStandIn } from '../eventstoredb-stand-in/server.ts'
import { startService, type ServiceProcess } from './process.ts'

/** Somewhere that a service keeps its log and read model, over any number of starts. */
export interface Home {
  /** Starts the service here; one at a time. */
  readonly start: (environment?: Readonly<Record<string, string>>) => Promise<ServiceProcess>
  /** Ends whatever still runs and removes every trace. */
  readonly leave: () => Promise<void>
}

/** Every store on which the product must behave alike. */
export const stores: readonly { readonly store: string; readonly home: () => Promise<Home> }[] = [
  { store: 'SQLite', home: () => Promise.resolve(homeOn(undefined, () => Promise.resolve())) },
  { store: 'EventStoreDB', home: onEventStoreDb },
]

async function onEventStoreDb(): Promise<Home> {
  const standIn = await startEventStoreDbStandIn()
  return homeOn(standIn.connectionString, () => standIn.stop())
}

function homeOn(store: string | undefined, stopStore: () => Promise<void>): Home {
  const dataDir = mkdtempSync(join(tmpdir(), 'sfo-review-'))
  let running: ServiceProcess | undefined
  return {
    start: async environment => {
      running = await startService({
        dataDir,
        ...(store === undefined ? {} : { store }),
        ...(environment && { environment }),
      })
      return running
    },
    leave: async () => {
      await running?.kill()
      await stopStore()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
