#!/usr/bin/env node
// Imports nothing at the top: an older Node must get as far as the message below.
const needed = [24, 9] as const

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  process.stderr.write(
    `sfo-review needs Node ${needed.join('.')} or later, and this is Node ${process.versions.node}.\n` +
      'In a checkout, `npm ci` installs a fitting Node; then start it as `npx sfo-review`.\n',
  )
  process.exitCode = 2
} else {
  const { runCommandLine } = await import('./command-line.ts')
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    environment: process.env,
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    now: () => new Date(),
  })
}

export {}
