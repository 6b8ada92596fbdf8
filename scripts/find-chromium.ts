import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where Chromium usually is: as the environment says, Debian's, Google's, and those that Playwright brought. */
function places(): readonly string[] {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH !== undefined) return [CHROMIUM_PATH]
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright')
  return [
    ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    ...globSync(join(cache, 'chromium-*/chrome-linux*/chrome')),
    ...globSync(join(cache, 'chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium')),
  ]
}

const advice = `The tests of the pages need Chromium. Install one, for example with
  apt-get install chromium          (Debian, as root)
  npx playwright-core install chromium
or say where one is: CHROMIUM_PATH=/path/to/chromium`

/** The program to start. Throws, with what to do, where there is none. */
export function findChromium(): string {
  const found = places().find(place => existsSync(place))
  if (found === undefined) throw new Error(advice)
  return found
}

/** As `findChromium`, having tried to install one: Debian's where that can be done here, Playwright's own otherwise. */
export function findOrInstallChromium(): string {
  if (places().some(place => existsSync(place))) return findChromium()
  const attempts = [
    () => run('apt-get', 'update'),
    () => run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'),
    () => run('npx', 'playwright-core', 'install', 'chromium'),
  ]
  for (const attempt of attempts) {
    attempt()
    if (places().some(place => existsSync(place))) return findChromium()
  }
  return findChromium()
}

/** Runs a program and shows what it says; whether it helped is seen by what is there afterwards. */
function run(program: string, ...given: readonly string[]): void {
  try {
    execFileSync(program, given, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  } catch (error) {
    process.stderr.write(`${program} did not help: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

if (import.meta.main) {
  try {
    process.stdout.write(`Chromium for the tests of the pages: ${findOrInstallChromium()}\n`)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  }
}
