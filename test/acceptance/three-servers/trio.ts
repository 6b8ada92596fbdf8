import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEventStoreDbStandIn } from '../../support/eventstoredb-stand-in/server.ts'
import { clientOf, type Client } from '../../support/service/client.ts'
import { startIssuer } from '../../support/service/issuer.ts'
import { startService, type ServiceProcess } from '../../support/service/process.ts'

/** Three servers on one store and one sign-in service, each with a folder of its own. */
export interface Trio {
  /** Signs in once, and answers as whom each server takes the same token. */
  readonly signedIn: (user: string, authority: string) => Promise<readonly Client[]>
  /** Ends a server as power fails. */
  readonly kill: (number: number) => Promise<void>
  /** Starts a server in the place of one that was killed, with an empty folder. */
  readonly replace: (number: number) => Promise<void>
  readonly leave: () => Promise<void>
}

const size = 3
/** Everything may be asked of a case at once, to compare it. */
const wide = { SFO_GRAPHQL_MAX_COST: '10000000', SFO_GRAPHQL_MAX_DEPTH: '30' }

export async function startTrio(): Promise<Trio> {
  const standIn = await startEventStoreDbStandIn()
  const issuer = await startIssuer()
  const servers: ServiceProcess[] = []
  const folders: string[] = []

  const start = async (number: number) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sfo-three-servers-'))
    folders.push(dataDir)
    const environment = { ...wide, ...issuer.environment, SFO_SERVER_NAME: `server ${number + 1}` }
    const store = standIn.connectionString
    servers[number] = await startService({ dataDir, store, demo: false, environment })
  }
  const leave = async () => {
    for (const server of servers) await server.kill()
    await issuer.stop()
    await standIn.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
  try {
    for (let number = 0; number < size; number++) await start(number)
  } catch (error) {
    await leave()
    throw error
  }
  return {
    signedIn: async (user, authority) => {
      const token = await issuer.token(user, authority)
      // The address is looked up with every question: a replaced server listens elsewhere.
      const at = (number: number) => clientOf(servers[number]!.address, token)
      return servers.map((_, number) => ({
        ask: (query, variables) => at(number).ask(query, variables),
        askForText: (query, variables) => at(number).askForText(query, variables),
      }))
    },
    kill: number => servers[number]!.kill(),
    replace: start,
    leave,
  }
}
