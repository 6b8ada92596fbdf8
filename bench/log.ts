import { join } from 'node:path'
import { unwrap, type EventLog } from '#event-log'
import { openBareLog } from './support/bare-log.ts'
import { openLog } from './support/caseload.ts'
import { measureCallers, type Round } from './support/callers.ts'
import { decisionEvent } from './support/decision-event.ts'
import { numberFlags } from './support/flags.ts'
import { printMachine } from './support/machine.ts'
import { openPeerLogs } from './support/peer-logs.ts'
import { spreadOf, summaryOf } from './support/stats.ts'
import { asRatio, asShare, inMilliseconds, perSecond, printTable } from './support/table.ts'
import { inTemporaryFolder } from './support/temporary-folder.ts'

/** Durable append of one decision, by one caller and by many, over many streams: ours beside what a user would pick. */
const flags = numberFlags({ callers: [1, 64], streams: [10_000], seconds: [2], rounds: [5] })
const [streams, seconds, rounds] = [flags.streams[0]!, flags.seconds[0]!, flags.rounds[0]!]

/** What our callers know of their streams. */
const revisions = new Map<string, bigint>()

printMachine('WAL, synchronous FULL, every acknowledgement after its commit')

interface Contender {
  readonly name: string
  readonly once: (caller: number) => Promise<void>
}

await inTemporaryFolder(async folder => {
  const log = await openLog(folder)
  const single = openBareLog(join(folder, 'bare-single.sqlite'))
  const grouped = openBareLog(join(folder, 'bare-grouped.sqlite'))
  const peers = await openPeerLogs(folder, Math.max(...flags.callers))
  for (const callers of flags.callers) {
    const contenders: readonly Contender[] = [
      {
        name: 'bare better-sqlite3, a transaction each',
        once: inTurn(callers, (stream, crn) => Promise.resolve(single.append(stream, decisionEvent(crn)))),
      },
      {
        name: 'bare better-sqlite3, grouped',
        once: inTurn(callers, (stream, crn) => grouped.appendGrouped(stream, decisionEvent(crn))),
      },
      ...peers.logs.map(({ name, append }) => ({
        name,
        once: inTurn(callers, (stream, crn) => append(stream, decisionEvent(crn))),
      })),
      { name: 'our log', once: ours(log, callers) },
    ]
    const results = contenders.map(() => [] as Round[])
    for (let round = 0; round < rounds; round++) {
      for (const [index, { once }] of contenders.entries()) {
        results[index]!.push(await measureCallers(callers, seconds, once))
      }
    }
    print(callers, contenders, results)
  }
  await peers.close()
  single.close()
  grouped.close()
  await log.close()
})

/** Each caller writes to streams of its own, one after the other. */
function inTurn(callers: number, append: (stream: string, crn: string) => Promise<void>): Contender['once'] {
  const turns = Array.from({ length: callers }, (_, caller) => caller)
  return caller => {
    const number = turns[caller]!
    turns[caller] = (number + callers) % streams
    const crn = `Z${String(number).padStart(6, '0')}`
    return append(`case-${crn}`, crn)
  }
}

function ours(log: EventLog, callers: number): Contender['once'] {
  return inTurn(callers, async (stream, crn) => {
    const expected = revisions.get(stream) ?? 'no-stream'
    const { revision } = unwrap(await log.append({ stream, expected, events: [decisionEvent(crn)] }))
    revisions.set(stream, revision)
  })
}

function print(callers: number, contenders: readonly Contender[], results: readonly (readonly Round[])[]): void {
  const rates = results.map(of => of.map(round => round.perSecond))
  const ourRate = summaryOf(rates.at(-1)!).median
  const rows = contenders.map(({ name }, index) => {
    const { median, p99 } = summaryOf(results[index]!.flatMap(round => round.latencies))
    const rate = summaryOf(rates[index]!).median
    const cells = [perSecond(rate), asShare(spreadOf(rates[index]!)), inMilliseconds(median), inMilliseconds(p99)]
    return [name, ...cells, asRatio(ourRate / rate)]
  })
  const title = `Durable append of one decision, ${callers} ${callers === 1 ? 'caller' : 'callers'}, ${streams} streams`
  printTable(title, ['', 'median rate', 'spread', 'p50', 'p99', 'ours to this'], rows)
}
