import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { peerFile } from './peers.ts'

/** What to send to a service over HTTP, from another process. */
export interface Load {
  readonly url: string
  readonly token?: string
  readonly connections: number
  readonly seconds: number
  /** Requests a second, on a timetable that a slow answer does not delay; as many as come back where nothing is said. */
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

export interface Loaded {
  readonly perSecond: number
  readonly latencies: readonly number[]
}

/** Sends it, and throws where any answer is not the one expected. */
export async function sendLoad(load: Load): Promise<Loaded> {
  const { stdout } = await promisify(execFile)(process.execPath, [peerFile('load.js'), JSON.stringify(load)], {
    maxBuffer: 2 ** 30,
  })
  const { wrong, ...loaded } = JSON.parse(stdout) as Loaded & { readonly wrong: number }
  if (wrong > 0) throw new Error(`${wrong} answers of ${load.url} were wrong`)
  return loaded
}
