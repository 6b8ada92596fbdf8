import {
  caseEventTypes,
  entryOf,
  isEntryEvent,
  loadChronology,
  readEdtf,
  textSource,
  type Actor,
  type CaseEntry,
  type Channel,
  type Instant,
  type RelationKind,
} from '#case-record'
import { createCodec, createMemoryEventLog, type EventLog, type JsonObject } from '#event-log'
import { openCaseFile, type CaseFile, type CaseFileAt } from '../case-file/case-file.ts'

/** One entry as a chronology file writes it, with what tests rarely care about left out. */
export interface HistoryEntry {
  readonly id: string
  readonly kind: string
  /** EDTF; null: not known. Absent: as in `recordedAt`. */
  readonly occurred?: string | null
  /** EDTF; null: the source does not say. Absent: as in `occurred`. */
  readonly recordedAt?: string | null
  readonly by?: Partial<Actor>
  readonly recordedBy?: Partial<Actor>
  readonly channel?: Channel
  readonly relatesTo?: Readonly<Partial<Record<RelationKind, string | readonly string[]>>>
  readonly reliedOn?: readonly string[]
  readonly alsoConcerns?: readonly string[]
  readonly detail?: string
  readonly data?: JsonObject
  readonly sensitive?: boolean
}

export interface HistoryFile {
  readonly id: string
  readonly entries: readonly HistoryEntry[]
}

/** A loaded history, to be opened as known at any moment. */
export interface History {
  readonly entries: readonly CaseEntry[]
  /** The case as known at a moment: an instant, or EDTF text whose end counts. Without one, as known today. */
  readonly knownAt: (moment?: string | Instant) => CaseFileAt
}

export const crn = 'X999100'

/** Long after everything in any test. */
const today: Instant = Date.parse('2030-01-01T00:00:00Z')

/** Loads one file's entries the way the product does. */
export function historyOf(entries: readonly HistoryEntry[]): Promise<History> {
  return historyOfFiles([{ id: 'mini', entries }])
}

/** Loads several files of one case, one after the other, the way the product does. */
export async function historyOfFiles(files: readonly HistoryFile[]): Promise<History> {
  const log = createMemoryEventLog({ codec: createCodec(caseEventTypes), now: () => new Date(today) })
  for (const file of files) await load(log, file)
  const entries = await readEntries(log)
  return { entries, knownAt: (moment = today) => openCaseFile(crn, entries, instantOf(moment)) }
}

/** The end of an EDTF text, so that a day means all of it. */
export function instantOf(moment: string | Instant): Instant {
  return typeof moment === 'number' ? moment : readEdtf(moment).latest
}

/** The entry that a source calls by this id; throws where that is nobody or ambiguous. */
export function the(file: CaseFile, reference: string): CaseEntry {
  const found = file.find(reference)
  if (found.length !== 1) throw new Error(`${found.length} entries are called ${reference} at this basis`)
  return found[0]!
}

/** What entries are called in their sources, in order. */
export function references(entries: readonly CaseEntry[]): readonly string[] {
  return entries.map(entry => entry.source.reference)
}

/** The chronology file's own form of an entry. */
export function chronologyEntry(entry: HistoryEntry): JsonObject {
  const { id, kind, by, recordedBy, relatesTo = {}, occurred, recordedAt, ...rest } = entry
  const recorded = recordedAt === undefined ? occurred : recordedAt
  const relations = Object.entries(relatesTo).flatMap(([as, ids]) => [ids].flat().map(target => ({ id: target, as })))
  return {
    ...rest,
    id,
    kind,
    occurred: occurred === undefined ? (recordedAt ?? null) : occurred,
    ...(recorded ? { recordedAt: recorded } : {}),
    by: { role: null, ...by },
    ...(recordedBy ? { recordedBy: { ...recordedBy } } : {}),
    relatesTo: relations,
  }
}

async function load(log: EventLog, { id, entries }: HistoryFile): Promise<void> {
  const content = JSON.stringify({
    format: 'sfo-review/chronology',
    version: 1,
    id,
    person: { crn },
    source: { system: 'invented' },
    entries: entries.map(chronologyEntry),
  })
  const result = await loadChronology({
    log,
    source: textSource(content),
    principal: { username: 'test', client: 'test' },
    correlationId: 'test',
    software: 'test',
    now: () => new Date(today),
  })
  if (result.outcome !== 'loaded') throw new Error(`the history was not loaded: ${JSON.stringify(result, null, 2)}`)
}

async function readEntries(log: EventLog): Promise<readonly CaseEntry[]> {
  const entries: CaseEntry[] = []
  for (let after: Parameters<EventLog['readAll']>[0]['after'] = 'start'; ;) {
    const page = await log.readAll({ after, limit: 1000 })
    if (!page.ok) throw new Error(page.error.kind)
    entries.push(...page.value.events.filter(event => isEntryEvent(event.type)).map(entryOf))
    if (page.value.end) return entries
    after = page.value.reached
  }
}
