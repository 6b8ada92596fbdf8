import { dataIn, unwrap, type EventReader, type RecordedEvent } from '#event-log'
import { caseStream, fileLoadedType, isEntryEvent } from '../../events/definitions.ts'
import { entryOf, type EntryData, type FileLoadedData } from '../../events/entry-recorded.ts'
import type { CaseEntry } from '../../entry/entry.ts'

export interface VisibleCase {
  readonly entries: readonly CaseEntry[]
  /** The loads closed, with how many entries each announced and how many it brought. */
  readonly loads: readonly { readonly file: string; readonly announced: number; readonly brought: number }[]
}

/** What any reader of a case may see: the entries of loads whose closing event stands. Written apart from the loader. */
export async function visibleCase(log: EventReader, crn: string): Promise<VisibleCase> {
  const events = await wholeStream(log, caseStream(crn))
  const entryEvents = events.filter(({ type }) => isEntryEvent(type))
  const loads = events
    .filter(({ type }) => type === fileLoadedType)
    .map(event => {
      const { load, file, entries } = dataIn<FileLoadedData>(event)
      return { file, announced: entries, brought: entryEvents.filter(entry => loadOf(entry) === load) }
    })
  return {
    entries: loads.flatMap(({ brought }) => brought.map(entryOf)),
    loads: loads.map(load => ({ ...load, brought: load.brought.length })),
  }
}

function loadOf(event: RecordedEvent): string | undefined {
  return dataIn<EntryData>(event).load?.id
}

/** Every event of a stream, oldest first. Throws where the log cannot be read. */
export async function wholeStream(log: EventReader, stream: string): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = []
  let from: bigint | undefined = 0n
  while (from !== undefined) {
    const page: { readonly events: readonly RecordedEvent[]; readonly next?: bigint } = unwrap(
      await log.readStream({ stream, from, limit: 1000 }),
    )
    events.push(...page.events)
    from = page.next
  }
  return events
}
