import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

/** Runs `sfo-review` as its own process and waits for its end. A process that a signal ended gave no answer: that throws. */
export function runCli(
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly nodeArgs?: readonly string[] } = {},
): Promise<Ended> {
  const ours = ['SFO_DATA_DIR', 'SFO_STORE', 'SFO_TOKEN']
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)))
  const child = spawn(process.execPath, [...(options.nodeArgs ?? []), '--conditions=source', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...options.env },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr.on('data', (text: Buffer) => (err += text.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === null) reject(new Error(`sfo-review was ended by ${signal}; its last words: ${err.slice(-2000)}`))
      else resolve({ code, out, err })
    })
  })
}

export interface TemporaryFolder {
  readonly path: string
  /** Writes a file into the folder and answers its path. */
  write(name: string, content: unknown): string
  remove(): void
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'sfo-review-'))
  return {
    path,
    write(name, content) {
      const file = join(path, name)
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
      return file
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
