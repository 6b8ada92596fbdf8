#!/usr/bin/env node
// Only Node's own modules at the top: an older Node must get as far as finding a fitting one, or the message below.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [neededMajor, neededMinor] = [24, 9] as const

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
// Whoever reads the output may stop reading ("| head"); what was begun is finished nevertheless.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', error => {
    if ((error as { code?: string }).code !== 'EPIPE') throw error
  })
}

if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) {
  const { runCommandLine } = await import('./command-line.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    environment: process.env,
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    now: () => new Date(),
  })
} else {
  process.exitCode = runOnOwnNode() ?? refuse()
}

/** A checkout has a fitting Node among its packages, whatever the machine's own is. */
function runOnOwnNode(): number | undefined {
  const node = join(packageFolder(), 'node_modules', 'node', 'bin', 'node')
  if (!existsSync(node) || node === process.execPath) return undefined
  const args = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)]
  const { status } = spawnSync(node, args, { stdio: 'inherit' })
  return status ?? 70
}

function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function refuse(): number {
  process.stderr.write(
    `sfo-review needs Node ${neededMajor}.${neededMinor} or later, and this is Node ${process.versions.node}.\n` +
      'In a checkout, `npm ci` brings a fitting Node.\n',
  )
  return 2
}
