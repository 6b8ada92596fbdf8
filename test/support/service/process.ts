import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)
const main = fileURLToPath(new URL('dist/apps/server/src/main.js', root))

/** Longest time that a start or an end may take before it counts as failed. */
const patience = 30_000

export interface ServiceSettings {
  readonly dataDir: string
  /** As SFO_STORE; absent: SQLite in the data folder. */
  readonly store?: string
  readonly environment?: Readonly<Record<string, string>>
  /** False: a service in earnest, whose sign-in service the environment names. */
  readonly demo?: boolean
}

/** The built service as a process of its own on loopback, with everything that it wrote to its log. */
export interface ServiceProcess {
  readonly address: string
  readonly log: () => string
  /** As an operator stops it; throws where it does not end well. */
  readonly stop: () => Promise<void>
  /** As power fails. */
  readonly kill: () => Promise<void>
}

/**
 * Starts the service as it was built, for production as the image runs it, and waits until it says that it is healthy.
 * Throws with its log otherwise.
 */
export async function startService(settings: ServiceSettings): Promise<ServiceProcess> {
  if (!existsSync(main)) throw new Error('the service is not built: run npm run build')
  const { dataDir, store, environment, demo = true } = settings
  const child = spawn(process.execPath, [main, ...(demo ? ['--demo'] : [])], {
    cwd: dataDir,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      SFO_DATA_DIR: dataDir,
      PORT: '0',
      ...(store === undefined ? {} : { SFO_STORE: store }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const ended = once(child, 'exit')
  try {
    const address = await Promise.race([
      listening(child, lines),
      ended.then(() => fail('ended before it listened', lines)),
      wait(patience, undefined, { ref: false }).then(() => fail('did not listen in time', lines)),
    ])
    await healthy(address, lines)
    return { address, log: () => lines.join('\n'), stop: () => stop(child, lines), kill: () => kill(child) }
  } catch (error) {
    await kill(child)
    throw error
  }
}

function listening(child: ChildProcess, lines: string[]): Promise<string> {
  createInterface({ input: child.stderr! }).on('line', line => lines.push(line))
  return new Promise(resolve => {
    createInterface({ input: child.stdout! }).on('line', line => {
      lines.push(line)
      const port = portOf(line)
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
}

function portOf(line: string): number | undefined {
  if (!line.startsWith('{')) return undefined
  const entry = JSON.parse(line) as { readonly msg?: string; readonly port?: number }
  return entry.msg === 'listening' ? entry.port : undefined
}

async function healthy(address: string, lines: readonly string[]): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; await wait(50)) {
    const answer = await fetch(`${address}/health`)
    const { status } = (await answer.json()) as { readonly status: string }
    if (status === 'UP') return
  }
  fail('did not become healthy in time', lines)
}

async function stop(child: ChildProcess, lines: readonly string[]): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const inTime = await Promise.race([ended.then(() => true), wait(patience, false, { ref: false })])
  if (!inTime) {
    await kill(child)
    fail('did not stop in time', lines)
  }
  if (child.exitCode !== 0) fail(`stopped with ${child.exitCode ?? child.signalCode}`, lines)
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

function fail(what: string, lines: readonly string[]): never {
  throw new Error(`the service ${what}:\n${lines.slice(-30).join('\n')}`)
}
