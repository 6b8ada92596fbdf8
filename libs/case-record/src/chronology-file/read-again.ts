import { readEntry, type ChronologyEntry } from './check-entry.ts'
import { digestOf } from './digest.ts'
import type { ChronologyProblem } from './problem.ts'
import { readParts } from './read-parts.ts'
import type { ChronologySource } from './source.ts'
import type { Survey } from './survey.ts'

/** The file is no longer what the first reading found. Nothing more may be loaded from it. */
export class FileChanged extends Error {
  readonly problem: ChronologyProblem

  constructor(pointer: string) {
    super('the file changed while it was being read')
    this.name = 'FileChanged'
    this.problem = { pointer, problem: this.message, expected: 'a file that stays the same until it is loaded' }
  }
}

export interface EntryAgain {
  /** Place in the file. */
  readonly index: number
  readonly entry: ChronologyEntry
  readonly digest: string
}

/** The entries of a surveyed file once more, one at a time. Throws FileChanged where they are not those of the survey. */
export async function* readAgain(source: ChronologySource, survey: Survey): AsyncGenerator<EntryAgain> {
  let seen = 0
  for await (const part of readParts(source)) {
    if (part.kind === 'broken') throw new FileChanged(part.problem.pointer)
    if (part.kind !== 'entry') continue
    const pointer = `/entries/${part.index}`
    const digest = part.problems.length === 0 ? digestOf(part.value) : undefined
    if (digest === undefined || digest !== survey.entries[part.index]?.digest) throw new FileChanged(pointer)
    seen += 1
    yield { index: part.index, entry: readEntry(part.value), digest }
  }
  if (seen !== survey.entries.length) throw new FileChanged('/entries')
}
