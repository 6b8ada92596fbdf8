import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export interface Paced {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  readonly seconds: number
  readonly perSecond: number
  readonly body: () => string
  readonly isRight: (answer: string) => boolean
}

/** Sends on a timetable, evenly spaced. A latency counts from when its request was due, however late it could be sent. */
export async function sendPaced(paced: Paced): Promise<{ perSecond: number; wrong: number; latencies: number[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: paced.connections })
  const latencies: number[] = []
  const begun = performance.now()
  let wrong = 0
  const one = async (due: number) => {
    const right = await send(agent, paced).then(paced.isRight, () => false)
    if (right) latencies.push(performance.now() - due)
    else wrong++
  }
  const sent: Promise<void>[] = []
  for (let number = 0; number < paced.seconds * paced.perSecond; number++) {
    const due = begun + (number * 1000) / paced.perSecond
    if (due > performance.now()) await wait(due - performance.now())
    sent.push(one(due))
  }
  await Promise.all(sent)
  agent.destroy()
  return { perSecond: (latencies.length * 1000) / (performance.now() - begun), wrong, latencies }
}

function send(agent: Agent, { url, headers, body }: Paced): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent, headers }, answer => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () => resolve(text))
    })
    sending.on('error', reject)
    sending.end(body())
  })
}
