import { entryId, kindOf, type CaseEntry, type Instant, type RelationKind } from '#case-record'
import { isKnownBy } from '../basis/known.ts'
import { namedInAccount } from './about.ts'
import { compareForPresentation } from './order.ts'

/** A tie between two entries, seen from one of them. */
export interface Link {
  readonly as: RelationKind
  readonly entry: CaseEntry
}

/** A reference to something that is not on the record at this basis. */
export interface DanglingReference {
  readonly as: RelationKind | 'relied-on'
  readonly reference: string
}

/**
 * One person's entries, as far as they were known, indexed for the folds. Immutable. Holds nothing recorded later, so no
 * fold that takes a case file can leak it. It does not say which instant it is as known at: the same file stands for
 * every instant between which nothing became known, and what differs between them, a fold is told.
 */
export interface CaseFile {
  readonly crn: string
  /** The same for every file that holds the same at another instant: what folds are remembered with. */
  readonly contents: CaseFile
  /** In order of presentation, undated entries first. */
  readonly entries: readonly CaseEntry[]
  readonly entry: (id: string) => CaseEntry | undefined
  /** Entries by full id, or by the id they carry in their own source; several when two files use the same one. */
  readonly find: (reference: string) => readonly CaseEntry[]
  readonly outgoing: (entry: CaseEntry) => readonly Link[]
  readonly incoming: (entry: CaseEntry) => readonly Link[]
  readonly reliedOn: (entry: CaseEntry) => readonly CaseEntry[]
  readonly dangling: (entry: CaseEntry) => readonly DanglingReference[]
  /** Amendments of an entry, oldest first, whether tied by a relation or by record number. */
  readonly amendmentsOf: (entry: CaseEntry) => readonly CaseEntry[]
}

/** A case file with the instant that it is as known at. */
export interface CaseFileAt extends CaseFile {
  readonly knownAt: Instant
}

/** Opens the case file as known at an instant. `all` may be in any order; the answer does not depend on it. */
export function openCaseFile(crn: string, all: readonly CaseEntry[], knownAt: Instant): CaseFileAt {
  const known = all.filter(entry => isKnownBy(entry, knownAt))
  return asKnownAt(indexEntries(crn, known), knownAt)
}

/** A file as known at an instant. Whoever calls has made sure that it holds what was known then, and nothing else. */
export function asKnownAt({ contents }: CaseFile, knownAt: Instant): CaseFileAt {
  return { ...contents, knownAt }
}

/** A case file of its own, to which no fold that was remembered with another applies. */
export function caseFileOf(parts: Omit<CaseFile, 'contents'>): CaseFile {
  const file = { ...parts } as { -readonly [Part in keyof CaseFile]: CaseFile[Part] }
  file.contents = file
  return file
}

function indexEntries(crn: string, known: readonly CaseEntry[]): CaseFile {
  const entries = known.toSorted(compareForPresentation)
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const byReference = Map.groupBy(entries, entry => entry.source.reference)
  const byRecord = recordNumbers(entries)

  const resolve = (from: CaseEntry, reference: string): CaseEntry | undefined => {
    const same = byId.get(entryId(from.source.file, reference))
    if (same) return same
    const elsewhere = byReference.get(reference)
    return elsewhere?.length === 1 ? elsewhere[0] : byId.get(reference)
  }

  const outgoing = new Map<CaseEntry, Link[]>()
  const incoming = new Map<CaseEntry, Link[]>()
  for (const entry of entries) {
    for (const relation of entry.relatesTo) {
      const target = resolve(entry, relation.id)
      if (!target) continue
      push(outgoing, entry, { as: relation.as, entry: target })
      push(incoming, target, { as: relation.as, entry })
    }
    const named = outgoing.has(entry) ? undefined : namedInAccount(entry, entries)
    if (!named) continue
    push(outgoing, entry, named)
    push(incoming, named.entry, { as: named.as, entry })
  }

  return caseFileOf({
    crn,
    entries,
    entry: id => byId.get(id),
    find: reference => (byId.has(reference) ? [byId.get(reference)!] : (byReference.get(reference) ?? [])),
    outgoing: entry => outgoing.get(entry) ?? [],
    incoming: entry => incoming.get(entry) ?? [],
    reliedOn: entry => unique(entry.reliedOn.flatMap(reference => resolve(entry, reference) ?? [])),
    dangling: entry => danglingOf(entry, resolve),
    amendmentsOf: amendments(entries, outgoing, (from, record) => recordNamed(from, byRecord.get(record) ?? [])),
  })
}

function danglingOf(
  entry: CaseEntry,
  resolve: (from: CaseEntry, reference: string) => CaseEntry | undefined,
): readonly DanglingReference[] {
  const relations = entry.relatesTo.map(relation => ({ as: relation.as, reference: relation.id }))
  const reliances = entry.reliedOn.map(reference => ({ as: 'relied-on' as const, reference }))
  return [...relations, ...reliances].filter(({ reference }) => !resolve(entry, reference))
}

/** Record numbers that sources give their own entries, beside the ids of the file. */
function recordNumbers(entries: readonly CaseEntry[]): ReadonlyMap<string, readonly CaseEntry[]> {
  const numbers = new Map<string, CaseEntry[]>()
  for (const entry of entries) {
    const record = entry.data['recordId']
    if (typeof record === 'string') push(numbers, record, entry)
    push(numbers, entry.source.reference, entry)
    push(numbers, entry.id, entry)
  }
  return numbers
}

/** Two sources may use one number: of the entries that carry it, those of the same source are meant. */
function recordNamed(from: CaseEntry, numbered: readonly CaseEntry[]): readonly CaseEntry[] {
  const same = numbered.filter(({ source }) => source.file === from.source.file)
  return unique(same.length > 0 ? same : numbered)
}

function amendments(
  entries: readonly CaseEntry[],
  outgoing: ReadonlyMap<CaseEntry, readonly Link[]>,
  recordsNamed: (from: CaseEntry, record: string) => readonly CaseEntry[],
): (entry: CaseEntry) => readonly CaseEntry[] {
  const directly = new Map<CaseEntry, readonly CaseEntry[]>()
  const byTarget = new Map<CaseEntry, CaseEntry[]>()
  for (const entry of entries) {
    const amendment = kindOf(entry).amendment?.(entry)
    if (!amendment) continue
    const linked = (outgoing.get(entry) ?? []).filter(link => link.as === 'corrects').map(link => link.entry)
    const named = amendment.targetRecord === undefined ? [] : recordsNamed(entry, amendment.targetRecord)
    const targets = linked.length > 0 ? linked : named.length === 1 ? named : []
    directly.set(entry, unique(targets))
  }
  for (const entry of directly.keys()) {
    for (const target of reached(entry, directly)) if (target !== entry) push(byTarget, target, entry)
  }
  return entry => byTarget.get(entry) ?? []
}

/** What an amendment changes: its targets, and what those change where it goes on changing the same field. */
function reached(amendment: CaseEntry, directly: ReadonlyMap<CaseEntry, readonly CaseEntry[]>): ReadonlySet<CaseEntry> {
  const found = new Set(directly.get(amendment))
  for (const target of found) {
    if (!goesOn(amendment, target)) continue
    for (const further of directly.get(target) ?? []) found.add(further)
  }
  return found
}

/** True for an amendment of an amendment that means the field once more, and not the first amendment's own record. */
function goesOn(amendment: CaseEntry, target: CaseEntry): boolean {
  const change = kindOf(amendment).amendment?.(amendment)
  const earlier = kindOf(target).amendment?.(target)
  if (!change || !earlier || change.field === undefined || change.field !== earlier.field) return false
  return change.old === undefined || change.old === earlier.new || change.field !== 'detail'
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}
