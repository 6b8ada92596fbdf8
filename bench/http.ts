import { join } from 'node:path'
import { startService } from '../test/support/service/process.ts'
import { loadBegun, openLog } from './support/caseload.ts'
import { demoToken } from './support/demo-token.ts'
import { numberFlags } from './support/flags.ts'
import { sendLoad, type Load, type Loaded } from './support/load.ts'
import { printMachine } from './support/machine.ts'
import { havePeers, startPeer } from './support/peers.ts'
import { spreadOf, summaryOf } from './support/stats.ts'
import { asRatio, asShare, inMilliseconds, perSecond, printTable } from './support/table.ts'
import { inTemporaryFolder } from './support/temporary-folder.ts'

/**
 * The whole way of a decision: sent over HTTP and GraphQL, sign-in checked, validated, decided and on the disk before it is
 * acknowledged. Our service beside the plainest peer, each a process of its own, and what sends is another.
 */
const flags = numberFlags({ connections: [64], rate: [300], seconds: [5], rounds: [3], crns: [10_000] })
const rate = flags.rate[0]!

printMachine('WAL, synchronous FULL, every acknowledgement after its commit')

const variables = {
  levels: [
    { group: 'public', level: 'MEDIUM' },
    { group: 'known adult', level: 'HIGH' },
    { group: 'children', level: 'MEDIUM' },
    { group: 'staff', level: 'LOW' },
  ],
  detail: 'Contact with the known adult has been resumed; the tenancy ends on Friday. Sent for countersignature.',
  rationale: 'Two incidents within a month, both while drinking; no protective factor has been confirmed.',
}
const mutation = 'mutation ($input: RateRoshInput!) { rateRosh(input: $input)'

interface Contender {
  readonly name: string
  readonly send: (how: Pick<Load, 'connections' | 'seconds' | 'perSecond'>) => Promise<Loaded>
}

if (havePeers()) await inTemporaryFolder(measureAll)

async function measureAll(folder: string): Promise<void> {
  await beginCases(flags.crns[0]!, folder)
  const service = await startService({ dataDir: folder, environment: { LOG_LEVEL: 'info' } })
  const peer = await startPeer('plain-service/main.js', { EVENT_STORE: join(folder, 'plain.sqlite') })
  try {
    const common = { variables, crns: flags.crns[0]!, command: true as const }
    const ours = {
      ...common,
      url: `${service.address}/graphql`,
      token: await demoToken(service.address, 'practitioner'),
      query: `${mutation} { __typename ... on ActRecorded { id position } } }`,
      expect: '"ActRecorded"',
    }
    const plain = {
      ...common,
      url: `${peer.address}/graphql`,
      token: peer.token!,
      query: `${mutation} { __typename id position } }`,
      expect: '"ActRecorded"',
    }
    await measure([
      { name: 'Nest, Apollo, Express, emmett-sqlite', send: how => sendLoad({ ...plain, ...how }) },
      { name: 'our service', send: how => sendLoad({ ...ours, ...how }) },
    ])
  } finally {
    await peer.stop()
    await service.kill()
  }
}

/** Each case has begun: a first rating under a number that no record knows would be answered with a notice. */
async function beginCases(count: number, folder: string): Promise<void> {
  const log = await openLog(folder)
  await loadBegun(count, log)
  await log.close()
}

async function measure(contenders: readonly Contender[]): Promise<void> {
  const [connections, seconds] = [flags.connections[0]!, flags.seconds[0]!]
  for (const { send } of contenders) await send({ connections, seconds: 2 })
  const fast = contenders.map(() => [] as Loaded[])
  const steady = contenders.map(() => [] as Loaded[])
  for (let round = 0; round < flags.rounds[0]!; round++) {
    for (const [index, { send }] of contenders.entries()) {
      fast[index]!.push(await send({ connections, seconds }))
      steady[index]!.push(await send({ connections, seconds, perSecond: rate }))
    }
  }
  print(`as many as come back, ${connections} connections`, contenders, fast)
  print(`${rate} a second on a timetable`, contenders, steady)
}

function print(how: string, contenders: readonly Contender[], results: readonly (readonly Loaded[])[]): void {
  const rates = results.map(of => of.map(each => each.perSecond))
  const ourRate = summaryOf(rates.at(-1)!).median
  const rows = contenders.map(({ name }, index) => {
    const { median, p99 } = summaryOf(results[index]!.flatMap(each => each.latencies))
    const reached = summaryOf(rates[index]!).median
    const cells = [perSecond(reached), asShare(spreadOf(rates[index]!)), inMilliseconds(median), inMilliseconds(p99)]
    return [name, ...cells, asRatio(ourRate / reached)]
  })
  printTable(`A decision over HTTP, ${how}`, ['', 'median rate', 'spread', 'p50', 'p99', 'ours to this'], rows)
}
