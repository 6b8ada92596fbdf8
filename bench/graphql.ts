import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unwrap } from '#event-log'
import { rebuildReadModel } from '#replay'
import { startService } from '../test/support/service/process.ts'
import { loadCaseOf, openLog, openReader } from './support/caseload.ts'
import { demoToken } from './support/demo-token.ts'
import { numberFlags } from './support/flags.ts'
import { sendLoad, type Load, type Loaded } from './support/load.ts'
import { printMachine } from './support/machine.ts'
import { havePeers, startPeer } from './support/peers.ts'
import { spreadOf, summaryOf } from './support/stats.ts'
import { asRatio, asShare, inMilliseconds, perSecond, printTable, say } from './support/table.ts'
import { inTemporaryFolder } from './support/temporary-folder.ts'

/**
 * What GraphQL itself costs: one page of a chronology, 50 entries with 12 fields each. Ours checks the sign-in, asks whether
 * the person may open the case, puts the reading on record and works the page out; the peers answer the same bytes from
 * objects that lie ready, to anybody.
 */
const flags = numberFlags({ connections: [16], seconds: [5], rounds: [3], entries: [500] })

printMachine('reads; ours records each reading of a case')

const query = `query Chronology($crn: String!) { case(crn: $crn) { view VIEW { chronology(first: 50) { edges { node {
  entry { id reference kind family channel listed occurred { inWords } recorded { status } actor { inWords role } }
  lag { inWords } recordedLate
} } } } } }`
/** Ours answers a refusal in the place of a view; the peers know views only. */
const ours = query.replace('VIEW {', '{ ... on CaseView {').replace(/\}$/, '} }')
const peers = query.replace('VIEW ', '')

interface Contender {
  readonly name: string
  readonly load: Pick<Load, 'url' | 'token' | 'query'>
}

if (havePeers()) await inTemporaryFolder(measureAll)

async function measureAll(folder: string): Promise<void> {
  const crn = await prepareCase(folder)
  const service = await startService({ dataDir: folder })
  const token = await demoToken(service.address, 'reviewer')
  const url = `${service.address}/graphql`
  const answer = await answerOf({ url, token, query: ours }, crn)
  const prepared = join(folder, 'prepared.json')
  writeFileSync(prepared, answer)
  const environment = { PREPARED_ANSWER: prepared }
  const plain = await startPeer('plain-service/main.js', environment)
  const bare = await startPeer('bare-mercurius.js', environment)
  try {
    const contenders = [
      { name: 'Nest, Apollo, Express', load: { url: `${plain.address}/graphql`, query: peers } },
      { name: 'bare Mercurius, compiled', load: { url: `${bare.address}/graphql`, query: peers } },
      { name: 'our service', load: { url, token, query: ours } },
    ]
    for (const { name, load } of contenders) {
      if ((await answerOf(load, crn)) !== answer) throw new Error(`${name} does not answer the same bytes`)
    }
    say(`answer: ${Buffer.byteLength(answer)} bytes, the same from all`)
    await measure(contenders, crn, answer)
  } finally {
    await bare.stop()
    await plain.stop()
    await service.kill()
  }
}

async function prepareCase(folder: string): Promise<string> {
  const log = await openLog(folder)
  const crn = await loadCaseOf(flags.entries[0]!, log)
  await log.close()
  const reader = await openReader(folder)
  unwrap(await rebuildReadModel({ reader, folder }))
  await reader.close()
  return crn
}

async function answerOf({ url, token, query }: Contender['load'], crn: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables: { crn } }) })
  const text = (await answer.text()).trim()
  if (text.includes('"errors"')) throw new Error(text)
  return text
}

async function measure(contenders: readonly Contender[], crn: string, answer: string): Promise<void> {
  const expect = answer.slice(0, 200)
  const common = { connections: flags.connections[0]!, variables: { crn }, expect }
  for (const { load } of contenders) await sendLoad({ ...load, ...common, seconds: 2 })
  const results = contenders.map(() => [] as Loaded[])
  for (let round = 0; round < flags.rounds[0]!; round++) {
    for (const [index, { load }] of contenders.entries()) {
      results[index]!.push(await sendLoad({ ...load, ...common, seconds: flags.seconds[0]! }))
    }
  }
  const rates = results.map(of => of.map(each => each.perSecond))
  const ourRate = summaryOf(rates.at(-1)!).median
  const rows = contenders.map(({ name }, index) => {
    const { median, p99 } = summaryOf(results[index]!.flatMap(each => each.latencies))
    const rate = summaryOf(rates[index]!).median
    const cells = [perSecond(rate), asShare(spreadOf(rates[index]!)), inMilliseconds(median), inMilliseconds(p99)]
    return [name, ...cells, asRatio(ourRate / rate)]
  })
  const title = `A page of a chronology over GraphQL, ${common.connections} connections`
  printTable(title, ['', 'median rate', 'spread', 'p50', 'p99', 'ours to this'], rows)
}
