import type { LoadProgress } from '#case-record'
import { printable, type Surroundings } from '../surroundings.ts'

const millisecondsBetween = 2000

/** Says how far a file has come, at most every two seconds, so that short loads say nothing. */
export function progressPrinter(file: string, { err, now }: Surroundings): (progress: LoadProgress) => void {
  let last = now().getTime()
  return ({ step, entries, of, bytesRead }) => {
    const at = now().getTime()
    if (at - last < millisecondsBetween) return
    last = at
    const done = of === undefined ? `${entries} entries` : `${entries} of ${of} entries`
    const size = bytesRead === undefined ? '' : ` (${(bytesRead / 1_000_000).toFixed(1)} MB)`
    err(`${printable(file)}: ${step} ${done}${size}\n`)
  }
}
