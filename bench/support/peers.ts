import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { say } from './table.ts'

const built = new URL('../peers/dist/', import.meta.url)

/** Whether the peers are there to be measured; says loudly where they are not. */
export function havePeers(): boolean {
  if (existsSync(built)) return true
  say('\n**The peers are not installed: nothing of theirs is measured. Run npm run bench:peers first.**')
  return false
}

export function peerFile(name: string): string {
  return fileURLToPath(new URL(name, built))
}

/** A peer that answers over HTTP, as a process of its own. */
export interface PeerProcess {
  readonly address: string
  readonly token?: string
  readonly stop: () => Promise<void>
}

/** Starts a peer and waits until it says where it listens. Throws with what it said where it ends instead. */
export async function startPeer(name: string, environment: Readonly<Record<string, string>>): Promise<PeerProcess> {
  const child = spawn(process.execPath, [peerFile(name)], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const first = once(createInterface({ input: child.stdout }), 'line') as Promise<[string]>
  const [line] = await Promise.race([first, ended.then(() => Promise.reject(new Error(`${name} ended`)))])
  return {
    ...(JSON.parse(line) as { readonly address: string; readonly token?: string }),
    stop: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
