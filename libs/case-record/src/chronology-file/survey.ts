import { maxEventBytes, type JsonValue } from '#event-log'
import { isObject, under } from '../kinds/fields.ts'
import type { Instant } from '../time/when.ts'
import { checkEntry, readEntry } from './check-entry.ts'
import { closingBytes } from './closing-event.ts'
import { digestOf, fileDigestOf } from './digest.ts'
import { entryBytes, headingBytes, type LoadedBy } from './entry-event.ts'
import { FindingsOfFile, type FileFindings } from './findings.ts'
import { checkHeading, readHeading, type ChronologyHeading } from './heading.ts'
import { ProblemList, type ChronologyProblem, type ChronologyProblems } from './problem.ts'
import { readParts } from './read-parts.ts'
import type { ChronologySource } from './source.ts'
import type { Finished } from './value-builder.ts'

/** One entry of a file as the first reading keeps it: enough to tell whether it is known, and the same as before. */
export interface SurveyedEntry {
  readonly reference: string
  readonly digest: string
}

/** A file that has been read to its end and is good throughout. */
export interface Survey {
  readonly heading: ChronologyHeading
  /** In the order of the file; the place is that of the entry's JSON pointer. */
  readonly entries: readonly SurveyedEntry[]
  readonly digest: string
  readonly findings: FileFindings
}

export type SurveyResult =
  { readonly ok: true; readonly survey: Survey } | { readonly ok: false; readonly problems: ChronologyProblems }

export interface SurveyRequest {
  readonly source: ChronologySource
  readonly by: LoadedBy
  readonly now: Instant
  readonly onBytes?: (read: number, entries: number) => void
}

/**
 * Reads a whole file without writing anything and answers either what it holds or everything that is wrong with it.
 * Holds one entry at a time, and of each entry passed its id, digest and references.
 */
export async function surveyFile(request: SurveyRequest): Promise<SurveyResult> {
  const surveying = new Surveying(request)
  for await (const part of readParts(request.source)) {
    switch (part.kind) {
      case 'entry':
        surveying.takeEntry(part)
        break
      case 'heading':
        surveying.takeHeading(part)
        break
      case 'broken':
        surveying.problems.add([part.problem])
        break
      case 'bytes':
        request.onBytes?.(part.read, surveying.entryCount)
        break
    }
  }
  return surveying.end()
}

class Surveying {
  readonly problems = new ProblemList()
  entryCount = 0
  readonly #by: LoadedBy
  readonly #findings: FindingsOfFile
  readonly #places = new Map<string, number>()
  readonly #entries: (SurveyedEntry & { readonly bytes: number })[] = []
  #heading: { readonly value: JsonValue; readonly read: ChronologyHeading } | undefined

  constructor({ by, now }: SurveyRequest) {
    this.#by = by
    this.#findings = new FindingsOfFile(now)
  }

  takeEntry({ index, value, problems }: Finished): void {
    this.entryCount += 1
    const pointer = `/entries/${index}`
    const found = [...problems, ...under(pointer, checkEntry(value)), ...this.#repeatedId(value, index)]
    this.problems.add(found)
    if (found.length === 0) this.#keep(value, index)
  }

  takeHeading({ value, problems }: Finished): void {
    const found = [...problems, ...checkHeading(value, this.entryCount)]
    this.problems.add(found)
    if (found.length === 0) this.#heading = { value, read: readHeading(value) }
  }

  end(): SurveyResult {
    if (this.#heading) this.#checkSizes(this.#heading.read)
    if (!this.problems.isEmpty || !this.#heading) return { ok: false, problems: this.problems.all() }
    const heading = this.#heading.read
    const digests = this.#entries.map(({ digest }) => digest)
    const survey: Survey = {
      heading,
      entries: this.#entries,
      digest: fileDigestOf(this.#heading.value, digests),
      findings: this.#findings.all(heading, reference => this.#places.has(reference)),
    }
    return { ok: true, survey }
  }

  #keep(value: JsonValue, index: number): void {
    const entry = readEntry(value)
    const digest = digestOf(value)
    this.#entries.push({ reference: entry.reference, digest, bytes: entryBytes(entry, index, digest, this.#by) })
    this.#findings.add(entry, index)
  }

  #repeatedId(value: JsonValue, index: number): readonly ChronologyProblem[] {
    const reference = isObject(value) ? value['id'] : undefined
    if (typeof reference !== 'string') return []
    const earlier = this.#places.get(reference)
    if (earlier === undefined) {
      this.#places.set(reference, index)
      return []
    }
    const problem = `the id is also that of /entries/${earlier}`
    return [{ pointer: `/entries/${index}/id`, problem, expected: 'an id that no other entry of the file has' }]
  }

  #checkSizes(heading: ChronologyHeading): void {
    const added = headingBytes(heading, this.#by)
    for (const { reference, bytes } of this.#entries) {
      if (bytes + added > maxEventBytes)
        this.problems.add([tooLarge(`/entries/${this.#places.get(reference)}`, bytes + added)])
    }
    const closing = closingBytes(heading, this.entryCount, this.#by)
    if (closing > maxEventBytes) this.problems.add([tooLarge('', closing)])
  }
}

function tooLarge(pointer: string, bytes: number): ChronologyProblem {
  const what = pointer === '' ? 'the file without its entries' : 'the entry'
  return {
    pointer,
    problem: `${what} would take ${bytes} bytes in the log, and at most ${maxEventBytes} are allowed`,
    expected: `at most ${maxEventBytes} bytes: a shorter text, or one that says where the document is kept`,
  }
}
