import { fstatSync } from 'node:fs'
import { createInterface, type Interface } from 'node:readline'
import type { AppendFault, ReadFault } from './faults.ts'
import { startEventStoreDbStandIn } from './server.ts'

/**
 * The stand-in as a process of its own: prints its connection string on one line, then obeys one JSON command a line on
 * standard input, where that is a pipe, until SIGTERM, SIGINT or the end of the pipe:
 * {"nextAppend": ["unavailable-after-commit"]}, {"nextRead": ["unavailable"]}, {"dropSubscriptions": true},
 * {"restart": true}. Answers each with a line of JSON. Usage: node --conditions=source main.ts [PORT]
 */
interface Command {
  readonly nextAppend?: readonly AppendFault[]
  readonly nextRead?: readonly ReadFault[]
  readonly dropSubscriptions?: boolean
  readonly restart?: boolean
}

const standIn = await startEventStoreDbStandIn({ port: Number(process.argv[2] ?? 0) })
process.stdout.write(`${standIn.connectionString}\n`)

async function obey(command: Command): Promise<object> {
  standIn.faults.nextAppend(...(command.nextAppend ?? []))
  standIn.faults.nextRead(...(command.nextRead ?? []))
  if (command.restart) await standIn.restart()
  return { ok: true, dropped: command.dropSubscriptions ? standIn.faults.dropSubscriptions() : 0 }
}

async function leave(): Promise<void> {
  await standIn.stop()
  process.exit(0)
}

process.once('SIGTERM', () => void leave())
process.once('SIGINT', () => void leave())
const input = fstatSync(0)
if (input.isFIFO() || input.isSocket()) listenTo(createInterface({ input: process.stdin }))

/** Only a pipe is listened to: the end of anything else says nothing about whoever started this process. */
function listenTo(lines: Interface): void {
  lines.on('line', line => {
    void obey(JSON.parse(line) as Command).then(answer => process.stdout.write(`${JSON.stringify(answer)}\n`))
  })
  lines.on('close', () => void leave())
}
