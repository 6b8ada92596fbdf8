import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Read model files stand beside each other in one folder, numbered; a small pointer file names the one in use. A new
 * one is built beside it and takes over when the pointer is replaced, which a rename does in one step.
 */
const pointerName = 'read-model.current'
const fileName = /^read-model-(\d{6})\.sqlite$/

/** The read model file in use, or undefined when none has been built. */
export function currentGeneration(folder: string): string | undefined {
  try {
    const name = readFileSync(join(folder, pointerName), 'utf8').trim()
    return fileName.test(name) ? join(folder, name) : undefined
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}

/** A file name that no generation has used, for building the next one. */
export function nextGeneration(folder: string): string {
  const numbers = readdirSync(folder).flatMap(name => fileName.exec(name)?.[1] ?? [])
  const next = Math.max(0, ...numbers.map(Number)) + 1
  return join(folder, `read-model-${String(next).padStart(6, '0')}.sqlite`)
}

/** Makes a finished file the one in use. Whoever follows the pointer moves over; nobody ever sees half a switch. */
export function switchTo(folder: string, file: string): void {
  const temporary = join(folder, `${pointerName}.${process.pid}`)
  const handle = openSync(temporary, 'w')
  try {
    writeSync(handle, file.slice(folder.length).replace(/^[\\/]/, ''))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, join(folder, pointerName))
}

/** Deletes a read model file that is no longer in use, with what SQLite keeps beside it. */
export function removeGeneration(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/** Deletes the generations before one: those it replaced, and leftovers of builds that were interrupted. */
export function removeOlder(folder: string, than: string): void {
  for (const name of readdirSync(folder)) {
    if (fileName.test(name) && join(folder, name) < than) removeGeneration(join(folder, name))
  }
}
