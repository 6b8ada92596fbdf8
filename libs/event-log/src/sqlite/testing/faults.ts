import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** What the next commit does in place of committing. */
export type Fault =
  /** It is on the disk, but SQLite reports that it could not force it there. */
  | 'committed-then-io-error'
  /** Nothing is written, and SQLite reports an I/O error. */
  | 'io-error'
  /** Nothing is written: the disk is full. */
  | 'disk-full'
  /** The writing thread dies. */
  | 'thread-dies'

/** Arms the fault for one commit of the log in this file, if it was opened with the faulty writer. */
export function armFault(file: string, fault: Fault): void {
  writeFileSync(faultFile(file), fault)
}

/** The armed fault, once. */
export function takeFault(file: string): Fault | undefined {
  if (!existsSync(faultFile(file))) return undefined
  const fault = readFileSync(faultFile(file), 'utf8') as Fault
  rmSync(faultFile(file))
  return fault
}

function faultFile(file: string): string {
  return `${file}.fault`
}
