import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What this process is. */
export interface About {
  readonly product: string
  readonly version: string
  readonly demo: boolean
  readonly startedAt: Date
}

/** The folder of the package that this file belongs to, built or not. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('this file belongs to no package')
    folder = parent
  }
  return folder
}

/** The product's version. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as {
    readonly version?: string
  }
  return version ?? 'unknown'
}

/** Whole seconds that the process has been serving. */
export function uptimeSeconds(about: About, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - about.startedAt.getTime()) / 1000))
}
