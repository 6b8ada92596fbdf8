import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A real process running one of the files in this folder. */
export interface Child {
  readonly process: ChildProcess
  /** What it printed, line by line, as it comes. */
  readonly lines: string[]
  /** Resolves once it has printed so many lines; rejects when it ends before. */
  printed(many: number): Promise<void>
  /** As pulling the plug on the process: it gets no chance to do anything. */
  kill(): Promise<void>
}

/** Starts a file of this folder in a Node of its own, and hands out the lines that it prints. Kill it in the end. */
export function runInChild(file: string, ...args: string[]): Child {
  const path = fileURLToPath(new URL(`./${file}`, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=source', path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let complaint = ''
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
  const reader = createInterface({ input: child.stdout })
  reader.on('line', line => lines.push(line))
  const ended = once(child, 'close')

  return {
    process: child,
    lines,
    async printed(many) {
      while (lines.length < many) {
        await Promise.race([once(reader, 'line'), ended])
        if (child.exitCode !== null && lines.length < many) throw new Error(`the child ended: ${complaint}`)
      }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
