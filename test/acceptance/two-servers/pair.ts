import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEventStoreDbStandIn } from '../../support/eventstoredb-stand-in/server.ts'
import { startService, type ServiceProcess } from '../../support/service/process.ts'
import { signIn, type Client } from '../../support/service/client.ts'

/** Two servers, each with a read model of its own, on one store. */
export interface Pair {
  /** The same invented person, signed in to each of the two. */
  readonly signedIn: (user: string) => Promise<readonly [Client, Client]>
  readonly leave: () => Promise<void>
}

/** Everything may be asked of a case at once, to compare it. */
const wide = { SFO_GRAPHQL_MAX_COST: '10000000', SFO_GRAPHQL_MAX_DEPTH: '30' }

export async function startPair(): Promise<Pair> {
  const standIn = await startEventStoreDbStandIn()
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'sfo-two-servers-')))
  const servers: ServiceProcess[] = []
  const leave = async () => {
    for (const server of servers) await server.kill()
    await standIn.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const store = standIn.connectionString
    for (const dataDir of folders) servers.push(await startService({ dataDir, store, environment: wide }))
  } catch (error) {
    await leave()
    throw error
  }
  const [one, other] = servers
  return {
    signedIn: async user => [await signIn(one!.address, user), await signIn(other!.address, user)],
    leave,
  }
}
