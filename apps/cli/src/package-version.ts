import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The product's version, from the package this file belongs to, built or not. */
export function packageVersion(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string }
  return version
}
