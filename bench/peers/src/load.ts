import { randomUUID } from 'node:crypto'
import autocannon from 'autocannon'
import { sendPaced } from './paced.ts'

/** What to send, given as JSON on the command line. In a process of its own, so that it takes nothing from what answers. */
interface Load {
  readonly url: string
  readonly token?: string
  readonly connections: number
  readonly seconds: number
  /** Requests a second, on a timetable; as many as come back where nothing is said. */
  readonly perSecond?: number
  readonly query: string
  readonly variables: object
  /** Each request is about the next of so many generated cases. */
  readonly crns?: number
  /** The variables are the input of a command, which is given an id of its own. */
  readonly command?: true
  /** What every right answer holds. */
  readonly expect: string
}

const load = JSON.parse(process.argv[2]!) as Load
const { url, connections, seconds, perSecond, query, crns, expect } = load
const headers = {
  'content-type': 'application/json',
  ...(load.token === undefined ? {} : { authorization: `Bearer ${load.token}` }),
}
const isRight = (answer: unknown) => String(answer).includes(expect)
let sent = 0

const result =
  perSecond === undefined
    ? await sendAll()
    : await sendPaced({ url, headers, connections, seconds, perSecond, body: nextBody, isRight })
process.stdout.write(JSON.stringify(result))

/** As many as come back. */
async function sendAll() {
  const running = autocannon({
    ...{ url, headers, connections, duration: seconds, method: 'POST', verifyBody: isRight },
    requests: [{ setupRequest: (request: object) => ({ ...request, body: nextBody() }) }],
  })
  const latencies: number[] = []
  running.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
    latencies.push(milliseconds)
  })
  const { duration, non2xx, mismatches, errors, timeouts, ...counts } = await running
  return { perSecond: counts['2xx'] / duration, wrong: mismatches + non2xx + errors + timeouts, latencies }
}

/** The same request, about the next of the cases: as a command with an id of its own, or as a question. */
function nextBody(): string {
  if (crns === undefined) return JSON.stringify({ query, variables: load.variables })
  const crn = `Z${String(1 + (sent++ % crns)).padStart(6, '0')}`
  const variables = load.command ? { input: { ...load.variables, crn, commandId: randomUUID() } } : { crn }
  return JSON.stringify({ query, variables })
}
