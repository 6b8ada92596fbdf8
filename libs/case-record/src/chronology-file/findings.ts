import { isRecorded } from '../entry/actor.ts'
import { isObject } from '../kinds/fields.ts'
import { isJoined, isLikeAnId, namedInData } from '../kinds/named-in-data.ts'
import { isListedKind, kindOf } from '../kinds/registry.ts'
import { readEdtf } from '../time/edtf.ts'
import { orderOf, type Instant } from '../time/when.ts'
import type { ChronologyEntry } from './check-entry.ts'
import { unlistedHeadingNames, type ChronologyHeading } from './heading.ts'

/** How often each name was met. */
export type Counts = Readonly<Record<string, number>>

/** An entry that names another by an id that no entry of its file has. */
export interface OutsideReference {
  readonly pointer: string
  readonly id: string
}

/**
 * What a good file holds that a reader should know of: nothing here keeps it from being loaded, and nothing is
 * mended, because gaps and contradictions of the source are evidence.
 */
export interface FileFindings {
  readonly entries: number
  /** Kinds that this software does not know: kept and shown, without effect on the case. */
  readonly unlistedKinds: Counts
  /** Fields that this software does not know, by place: kept as they stood. */
  readonly unlistedFields: Counts
  readonly occurredNotKnown: number
  readonly recordingNotStated: number
  readonly nobodyNamed: number
  /** The source says that it was typed in surely before it happened. */
  readonly recordedBeforeOccurred: number
  /** Surely later than the moment of loading. */
  readonly occurredAfterLoading: number
  readonly recordedAfterLoading: number
  /** Entries named by relatesTo, reliedOn or data that are not in this file; the first ones are listed. */
  readonly refersOutside: { readonly total: number; readonly listed: readonly OutsideReference[] }
}

const maxListed = 100

/** Gathers findings entry by entry. */
export class FindingsOfFile {
  readonly #now: Instant
  readonly #unlistedKinds = new Map<string, number>()
  readonly #unlistedFields = new Map<string, number>()
  readonly #references: OutsideReference[] = []
  /** Named by data, where words may stand as well. */
  readonly #named: OutsideReference[] = []
  /** Numbers that sources give their own entries, beside the ids of the file. */
  readonly #records = new Set<string>()
  #joinsWords = false
  readonly #counts = {
    entries: 0,
    occurredNotKnown: 0,
    recordingNotStated: 0,
    nobodyNamed: 0,
    recordedBeforeOccurred: 0,
    occurredAfterLoading: 0,
    recordedAfterLoading: 0,
  }

  constructor(now: Instant) {
    this.#now = now
  }

  add(entry: ChronologyEntry, index: number): void {
    this.#counts.entries += 1
    this.#countTimes(entry)
    if (!isRecorded(entry.actor)) this.#counts.nobodyNamed += 1
    if (!isListedKind(entry.kind)) count(this.#unlistedKinds, entry.kind)
    for (const name of unlistedNames(entry)) count(this.#unlistedFields, name)
    for (const reference of referencesOf(entry, `/entries/${index}`)) this.#references.push(reference)
    const pointer = `/entries/${index}/data`
    for (const named of namedInData(entry)) this.#named.push({ pointer: pointer + named.pointer, id: named.id })
    if (isJoined(entry.reference)) this.#joinsWords = true
    const { recordId } = entry.data
    if (typeof recordId === 'string') this.#records.add(recordId)
  }

  /** The findings, once every entry and the heading have been seen. */
  all(heading: ChronologyHeading, hasEntry: (reference: string) => boolean): FileFindings {
    for (const name of unlistedHeadingNames(heading)) count(this.#unlistedFields, name)
    const outside = [
      ...this.#references,
      ...this.#named.filter(({ id }) => isLikeAnId(id, this.#joinsWords) && !this.#records.has(id)),
    ].filter(({ id }) => !hasEntry(id))
    return {
      ...this.#counts,
      unlistedKinds: Object.fromEntries(this.#unlistedKinds),
      unlistedFields: Object.fromEntries(this.#unlistedFields),
      refersOutside: { total: outside.length, listed: outside.slice(0, maxListed) },
    }
  }

  #countTimes({ occurred, recordedAt }: ChronologyEntry): void {
    const happened = occurred === null ? undefined : readEdtf(occurred)
    const written = recordedAt === undefined ? undefined : readEdtf(recordedAt)
    if (!happened) this.#counts.occurredNotKnown += 1
    if (!written) this.#counts.recordingNotStated += 1
    if (happened && written && orderOf(written, happened) === 'before') this.#counts.recordedBeforeOccurred += 1
    if (happened && happened.earliest > this.#now) this.#counts.occurredAfterLoading += 1
    if (written && written.earliest > this.#now) this.#counts.recordedAfterLoading += 1
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Names as the report shows them: `entries[].by.nickname`, `entries[].data.colour (contact.recorded)`. */
function unlistedNames(entry: ChronologyEntry): readonly string[] {
  const { kind, data, unlistedFields } = entry
  const known = kindOf(entry).fields
  const inData = isListedKind(kind) ? Object.keys(data).filter(name => !Object.hasOwn(known, name)) : []
  return [
    ...Object.entries(unlistedFields).flatMap(([name, value]) =>
      ['by', 'recordedBy', 'relatesTo'].includes(name) && isObject(value)
        ? namesWithin(name, value)
        : [`entries[].${name}`],
    ),
    ...inData.map(name => `entries[].data.${name} (${kind})`),
  ]
}

function namesWithin(part: string, value: Readonly<Record<string, unknown>>): readonly string[] {
  if (part !== 'relatesTo') return Object.keys(value).map(name => `entries[].${part}.${name}`)
  return Object.values(value).flatMap(item => Object.keys(item as object).map(name => `entries[].relatesTo[].${name}`))
}

function referencesOf(entry: ChronologyEntry, pointer: string): readonly OutsideReference[] {
  return [
    ...entry.relatesTo.map(({ id }, index) => ({ pointer: `${pointer}/relatesTo/${index}/id`, id })),
    ...entry.reliedOn.map((id, index) => ({ pointer: `${pointer}/reliedOn/${index}`, id })),
  ]
}
