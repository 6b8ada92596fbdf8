import { setTimeout as wait } from 'node:timers/promises'
import { commandIdOf, createCodec, eventIdOf, unwrap } from '../../libs/event-log/src/index.ts'
import { openEventStoreDbEventLog } from '../../libs/event-log/src/eventstoredb/index.ts'
import { startEventStoreDbStandIn } from '../support/eventstoredb-stand-in/server.ts'

/**
 * A process that again and again loses every node of its cluster while it reads, appends and subscribes: first one
 * connection, then, while it looks for another node in vain, what was still under way. Says how calls ended; ends with
 * an error, as Node does, if a rejection was left to nobody.
 */
const standIn = await startEventStoreDbStandIn()
const node = `127.0.0.1:${standIn.port}`
const connectionString = `esdb://${node},${node}?tls=false&maxDiscoverAttempts=2&discoveryInterval=20`
const codec = createCodec([{ type: 'noted', version: 1 }])
const log = unwrap(
  await openEventStoreDbEventLog({ connectionString, codec, appendDeadlineMs: 300, readDeadlineMs: 300 }),
)

const endings = new Set<string>()
let over = false

async function append(writer: number): Promise<void> {
  for (let index = 0; !over; index++) {
    const id = eventIdOf(commandIdOf(String(writer)), index)
    const events = [{ id, type: 'noted', version: 1, data: {}, metadata: {} }]
    const result = await log.append({ stream: `case-${writer}-${index}`, expected: 'no-stream', events })
    endings.add(result.ok ? 'ok' : result.error.kind)
    await wait(1)
  }
}

async function read(): Promise<void> {
  while (!over) {
    const result = await log.readAll({ after: 'start', limit: 10 })
    endings.add(result.ok ? 'ok' : result.error.kind)
    await wait(1)
  }
}

async function subscribe(): Promise<void> {
  while (!over) {
    try {
      for await (const message of log.subscribeAll({ after: 'start', signal: AbortSignal.timeout(300) })) {
        if (message.kind === 'caught-up') endings.add('ok')
      }
    } catch (cause) {
      endings.add((cause as Error).name)
    }
    await wait(1)
  }
}

const callers = [...[1, 2, 3, 4, 5, 6].map(append), ...[read(), read(), read()], ...[subscribe(), subscribe()]]
for (let round = 0; round < 3; round++) {
  await wait(40)
  standIn.faults.gossipFails = true
  standIn.faults.nextAppend('no-reply-before-commit', 'no-reply-before-commit', 'no-reply-before-commit')
  await wait(10)
  standIn.faults.dropSubscriptions()
  await wait(10)
  await standIn.stop()
  await wait(120)
  standIn.faults.gossipFails = false
  await standIn.restart()
}
over = true
await Promise.all(callers)
await log.close()
await standIn.stop()
process.stdout.write(`${[...endings].sort().join(' ')}\n`)
