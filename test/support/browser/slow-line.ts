import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'

export interface SlowLine {
  readonly address: string
  readonly stop: () => void
}

/** Bytes of a page that arrive together, and how long a browser has to paint them before more come, in milliseconds. */
const piece = 400
const apart = 25

/** The service at the address, as over a line on which each page arrives in many pieces; all else arrives at once. */
export async function slowLineTo(address: string): Promise<SlowLine> {
  const server = createServer((asked, answer) => {
    const { method, url } = asked
    const onwards = request(new URL(url!, address), {
      method: method!,
      headers: { ...asked.headers, host: new URL(address).host, 'accept-encoding': 'identity' },
    })
    onwards.on('response', response => {
      answer.writeHead(response.statusCode!, response.headers)
      pipeline(response, inPieces(response.headers['content-type'] ?? ''), answer, ignoreWhoLeft)
    })
    onwards.on('error', ignoreWhoLeft)
    answer.on('close', () => onwards.destroy())
    asked.pipe(onwards)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A browser that leaves ends what it asked for, and so does a service that stops: here neither is a failure. */
const ignoreWhoLeft = () => undefined

function inPieces(contentType: string) {
  return async function* (body: AsyncIterable<Buffer>) {
    for await (const chunk of body) {
      if (!contentType.startsWith('text/html')) yield chunk
      else
        for (let at = 0; at < chunk.length; at += piece) {
          yield chunk.subarray(at, at + piece)
          await pause(apart)
        }
    }
  }
}
