import { EventStoreDBClient } from '@eventstore/db-client'

export interface StoreClient {
  readonly client: EventStoreDBClient
  /** Ends every call and lets go of the connection. */
  dispose(): Promise<void>
}

/**
 * A client for a connection string that was found good. Kept away from three traps of release 6.2.1:
 *
 * - Its batch append keeps the pending appends of every client of the process in one map: an error on one connection
 *   rejects them all, and a late answer then throws inside an event handler and ends the process. It also has no deadline
 *   of its own. The client takes the plain append where the server lacks the batch, so it is told that the server does.
 * - It handles a lost connection in a promise that nobody waits for. When no node of a cluster can be found that promise
 *   is rejected, which ends the process, although every caller was told already.
 * - Disposing of it leaves its channel open, so the channel is remembered here.
 *
 * Throws what the client throws for a connection string it cannot read.
 */
export function createStoreClient(connectionString: string): StoreClient {
  const client = EventStoreDBClient.connectionString(connectionString)
  client['supports'] = () => Promise.resolve(false)
  const reconnect = client['handleError']
  client['handleError'] = (...lost) => reconnect(...lost).catch(() => undefined)
  const openChannel = client['getChannel']
  let channel: Awaited<ReturnType<typeof openChannel>> | undefined
  client['getChannel'] = async () => (channel = await openChannel())
  return {
    client,
    async dispose() {
      await client.dispose()
      channel?.close()
    },
  }
}
