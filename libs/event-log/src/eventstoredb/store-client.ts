import { EventStoreDBClient } from '@eventstore/db-client'

export interface StoreClient {
  readonly client: EventStoreDBClient
  /** Ends every call and lets go of the connection. */
  dispose(): Promise<void>
}

/**
 * A client for a connection string that was found good. Kept away from two traps of release 6.2.1:
 *
 * - Its batch append keeps the pending appends of every client of the process in one map: an error on one connection
 *   rejects them all, and a late answer then throws inside an event handler and ends the process. It also has no deadline
 *   of its own. The client takes the plain append where the server lacks the batch, so it is told that the server does.
 * - Disposing of it leaves its channel open, so the channel is remembered here.
 *
 * Throws what the client throws for a connection string it cannot read.
 */
export function createStoreClient(connectionString: string): StoreClient {
  const client = EventStoreDBClient.connectionString(connectionString)
  client['supports'] = () => Promise.resolve(false)
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
