import type { CaseEntry } from '#case-record'
import { keepNewest, openCaseFile, perFile, type CaseFile } from '#replay'
import type { ChronologyItem } from '../../models/chronology.models.ts'
import type { Entry } from '../../models/entry.models.ts'
import { placeholderFor, skeletonOf, type Placeholder, type Reader } from './disclosure.ts'

/**
 * A case file as some people may see it, whatever instant it is asked about: what is put into words here depends on the
 * file and on what is withheld, and on nothing else.
 */
export interface ShownFile {
  readonly crn: string
  readonly file: CaseFile
  /** What stands in place of an entry's content; undefined where the person may read it. */
  readonly placeholder: (entry: CaseEntry) => Placeholder | undefined
  /** The file with every withheld entry stripped to its skeleton. */
  readonly readableFile: CaseFile
  /** What is kept for whoever is shown the same: it holds no instant and no basis. */
  readonly kept: ShownFile
  /** Entries already mapped: most are asked for many times, in one answer and in the next. */
  readonly entries: Map<string, Entry>
  /** Their places in a chronology already mapped, by the place. */
  readonly items: WeakMap<object, ChronologyItem>
}

/** A file keeps no more than this of what it looks like to whom. */
const mostSorts = 4
const mostReaders = 64

/** A case file for one person. People from whom the same is withheld are shown the same objects. */
export function shownTo({ roles, staffId }: Reader, file: CaseFile): ShownFile {
  const { byReader, bySecrets } = shownOf(file)
  const reader = JSON.stringify([staffId ?? null, ...roles])
  const before = byReader.get(reader)
  if (before) return before
  const placeholders = placeholdersIn(file, { roles, ...(staffId === undefined ? {} : { staffId }) })
  const secrets = JSON.stringify([...placeholders])
  const shown = bySecrets.get(secrets) ?? shownFile(file.contents, placeholders)
  keepNewest(bySecrets, secrets, shown, mostSorts)
  keepNewest(byReader, reader, shown, mostReaders)
  return shown
}

const shownOf = perFile(() => ({ byReader: new Map<string, ShownFile>(), bySecrets: new Map<string, ShownFile>() }))

function shownFile(file: CaseFile, placeholders: ReadonlyMap<string, Placeholder>): ShownFile {
  const shown = {
    crn: file.crn,
    file,
    placeholder: entry => placeholders.get(entry.id),
    readableFile: readableFile(file, entry => placeholders.has(entry.id)),
    entries: new Map(),
    items: new WeakMap(),
  } as { -readonly [Part in keyof ShownFile]: ShownFile[Part] }
  shown.kept = shown
  return shown
}

/** Placeholders by entry id. An amendment quotes what it amends, so it is withheld with it. */
function placeholdersIn(file: CaseFile, reader: Reader): ReadonlyMap<string, Placeholder> {
  const found = new Map<string, Placeholder>()
  const withhold = (entry: CaseEntry, placeholder: Placeholder): void => {
    if (found.has(entry.id)) return
    found.set(entry.id, placeholder)
    for (const amendment of file.amendmentsOf(entry)) withhold(amendment, placeholder)
  }
  for (const entry of file.entries) {
    const placeholder = placeholderFor(file, entry, reader)
    if (placeholder) withhold(entry, placeholder)
  }
  return found
}

function readableFile(file: CaseFile, withheld: (entry: CaseEntry) => boolean): CaseFile {
  if (!file.entries.some(withheld)) return file
  const entries = file.entries.map(entry => (withheld(entry) ? skeletonOf(entry) : entry))
  return openCaseFile(file.crn, entries, Infinity).contents
}
