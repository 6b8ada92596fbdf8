import {
  caseStreamPrefix,
  entryOf,
  fileLoadedType,
  isEntryEvent,
  type EntryData,
  type FileLoadedData,
} from '#case-record'
import {
  dataIn,
  isAfter,
  maxPageSize,
  type EventLog,
  type Position,
  type ReadFrom,
  type RecordedEvent,
} from '#event-log'
import {
  maySayWhoHolds,
  namedInNews,
  staffNamedIn,
  type CaseNews,
  type LoadedFile,
  type NewsRequest,
  type ReadModel,
} from '#replay'

/** Reads from a list of events that a test catches up by hand. */
export interface MemoryReadModel extends ReadModel {
  /** Reads on to the end of the log. */
  catchUp(): Promise<void>
}

/**
 * A read model in memory: what it answers depends on nothing but the events read and the position asked for. It knows
 * of no merged numbers.
 */
export function createMemoryReadModel(log: EventLog): MemoryReadModel {
  const events: RecordedEvent[] = []
  const head = (): ReadFrom => events.at(-1)?.position ?? 'start'
  const upTo = (at: ReadFrom) => events.filter(event => at !== 'start' && !isAfter(event.position, at))
  const listeners = new Set<() => void>()
  const newsOf = (crns: readonly string[], at: ReadFrom): readonly CaseNews[] =>
    events.flatMap(({ position, entered }, index) => {
      if (at === 'start' || isAfter(position, at)) return []
      const before = new Set(entriesAt(events[index - 1]?.position ?? 'start').map(({ id, crn }) => `${crn} ${id}`))
      const entries = entriesAt(position).filter(
        ({ id, crn, alsoConcerns }) =>
          !before.has(`${crn} ${id}`) && [crn, ...alsoConcerns].some(each => crns.includes(each)),
      )
      if (entries.length === 0) return []
      return [{ position, entered, kind: 'entries', count: entries.length, entries: entries.slice(0, namedInNews) }]
    })
  const entriesAt = (at: ReadFrom) => visible(upTo(at)).map(entryOf)

  return {
    head,
    entriesOf: (crn, at) => entriesAt(at).filter(entry => entry.crn === crn || entry.alsoConcerns.includes(crn)),
    filesOf: (crn, at) => upTo(at).flatMap(event => fileOf(event, crn)),
    cases: ({ first, after = '', at }) =>
      [...new Set(entriesAt(at).map(entry => entry.crn))]
        .sort()
        .filter(crn => crn > after)
        .slice(0, first),
    casesNaming: (staffId, at) =>
      [
        ...new Set(
          entriesAt(at)
            .filter(entry => staffNamedIn(entry).includes(staffId))
            .map(entry => entry.crn),
        ),
      ].sort(),
    casesAllocating: (staffId, at) =>
      [
        ...new Set(
          entriesAt(at)
            .filter(entry => maySayWhoHolds(entry) && staffNamedIn(entry).includes(staffId))
            .map(entry => entry.crn),
        ),
      ].sort(),
    eventsOf: (streamPrefix, at) =>
      upTo(at).filter(event => event.stream.startsWith(streamPrefix) && !event.stream.startsWith(caseStreamPrefix)),
    caseNews: (crn, { after, upTo, limit }: NewsRequest) =>
      newsOf([crn], upTo)
        .filter(({ position }) => isAfter(position, after))
        .slice(0, limit),
    newestNews: (crns, at) => newsOf(crns, at).at(-1)?.position ?? 'start',
    newestEventOf: (streamPrefix, at) =>
      upTo(at)
        .filter(({ stream }) => stream.startsWith(streamPrefix))
        .at(-1)?.position ?? 'start',
    onMove: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    waitFor: (position: Position) => Promise.resolve(isAfter(position, head()) ? 'timed out' : 'reached'),
    ready: () => Promise.resolve(),
    status: () => ({ kind: 'serving', position: head(), following: 'live' }),
    close: () => Promise.resolve(),
    catchUp: async () => {
      for (let end = false; !end;) {
        const page = await log.readAll({ after: head(), limit: maxPageSize })
        if (!page.ok) throw new Error(page.error.kind)
        events.push(...page.value.events)
        end = page.value.end
      }
      listeners.forEach(listener => listener())
    },
  }
}

/** Entries of a load are visible once its closing event is. */
function visible(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const closed = new Set(events.filter(isClosing).map(event => dataIn<FileLoadedData>(event).load))
  return events.filter(event => {
    if (!isEntryEvent(event.type)) return false
    const { load } = dataIn<EntryData>(event)
    return load === undefined || closed.has(load.id)
  })
}

function fileOf(event: RecordedEvent, crn: string): readonly LoadedFile[] {
  if (!isClosing(event)) return []
  const { file, entries, person, source, crn: of } = dataIn<FileLoadedData>(event)
  return of === crn ? [{ file, entries, entered: event.entered, person, source }] : []
}

function isClosing(event: RecordedEvent): boolean {
  return event.type === fileLoadedType
}
