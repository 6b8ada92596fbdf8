import type { CaseEntry, Instant } from '#case-record'
import { isAfter, type Position, type ReadFrom, type RecordedEvent } from '#event-log'
import { openForReading } from './database.ts'
import type { NewsQueries } from './news.ts'
import type { ProjectionProgress } from './projection.ts'
import { createQueries, type LoadedFile, type ReadModelQueries } from './queries.ts'

/** How a read model stands to its log. */
export type ReadModelStatus =
  | { readonly kind: 'building'; readonly position: ReadFrom }
  | { readonly kind: 'serving'; readonly position: ReadFrom; readonly following: ProjectionProgress['state'] }
  | { readonly kind: 'failed'; readonly detail: string }

/** The side of a read model that answers queries. Its content is fed by a projection, usually in another thread. */
export interface ReadModel extends NewsQueries {
  /** How far the log has been read by what queries see. */
  head(): ReadFrom
  /** With the entries of the aliases of the number, by the merges that had been written down by `knownAt`. */
  entriesOf(crn: string, at: ReadFrom, knownAt?: Instant): readonly CaseEntry[]
  filesOf(crn: string, at: ReadFrom): readonly LoadedFile[]
  cases(request: { readonly first: number; readonly after?: string; readonly at: ReadFrom }): readonly string[]
  /** CRNs of cases in which an entry visible at a state of the log names somebody by staff code, in order. */
  casesNaming(staffId: string, at: ReadFrom): readonly string[]
  /** CRNs of cases that an entry visible at a state of the log may have given to somebody, in order. */
  casesAllocating(staffId: string, at: ReadFrom): readonly string[]
  /** Events of streams whose names begin with a prefix: staff, concerns, sites. */
  eventsOf(streamPrefix: string, at: ReadFrom): readonly RecordedEvent[]
  /** Waits until queries see a position: read-your-writes. Milliseconds. */
  waitFor(position: Position, milliseconds: number): Promise<'reached' | 'timed out'>
  /**
   * Calls back whenever queries may see more than before, or may not be answered any more, without saying what; answers
   * how to stop that. What is read then, is read from queries: the call is a hint.
   */
  onMove(listener: () => void): () => void
  /** Waits until queries can be answered at all. Rejects when the projection fails first. */
  ready(): Promise<void>
  status(): ReadModelStatus
  close(): Promise<void>
}

/** What feeds a read model, and how it is stopped. */
interface ProjectionHandle {
  stop(): Promise<void>
}

export type StartProjection = (listener: {
  readonly progress: (progress: ProjectionProgress) => void
  readonly failed: (detail: string) => void
}) => ProjectionHandle

/** A read model fed by a projection that is started here and stopped on close. */
export function createReadModel(start: StartProjection): ReadModel {
  let status: ReadModelStatus = { kind: 'building', position: 'start' }
  let open: { readonly file: string; readonly queries: ReadModelQueries } | undefined
  const waiting = new Set<() => void>()
  const listeners = new Set<() => void>()
  const changed = () => {
    waiting.forEach(check => check())
    listeners.forEach(listener => listener())
  }

  const handle = start({
    progress: progress => {
      if (progress.serving && mayServe(progress)) serve(progress.file)
      const { position, state } = progress
      status = open ? { kind: 'serving', position: head(), following: state } : { kind: 'building', position }
      changed()
    },
    failed: detail => {
      status = { kind: 'failed', detail }
      changed()
    },
  })

  const head = (): ReadFrom => open?.queries.head() ?? 'start'

  /** Answers never go back in the log: another file takes over only once it has read as far. */
  const mayServe = ({ file, position }: ProjectionProgress): boolean =>
    file !== open?.file && (open === undefined || !isBehind(position, head()))

  const serve = (file: string): void => {
    const queries = createQueries(openForReading(file))
    open?.queries.close()
    open = { file, queries }
  }

  const queries = (): ReadModelQueries => {
    if (!open) throw new Error('the read model is still being built')
    return open.queries
  }

  const until = (holds: () => boolean, milliseconds?: number): Promise<boolean> =>
    new Promise(resolve => {
      const timer = milliseconds === undefined ? undefined : setTimeout(() => settle(holds()), milliseconds)
      const settle = (outcome: boolean) => {
        clearTimeout(timer)
        waiting.delete(check)
        resolve(outcome)
      }
      const check = () => {
        if (holds()) settle(true)
      }
      waiting.add(check)
      check()
    })

  return {
    head,
    entriesOf: (crn, at, knownAt) => queries().entriesOf(crn, at, knownAt),
    filesOf: (crn, at) => queries().filesOf(crn, at),
    cases: request => queries().cases(request),
    casesNaming: (staffId, at) => queries().casesNaming(staffId, at),
    casesAllocating: (staffId, at) => queries().casesAllocating(staffId, at),
    eventsOf: (streamPrefix, at) => queries().eventsOf(streamPrefix, at),
    caseNews: (crn, request) => queries().caseNews(crn, request),
    newestNews: (crns, at) => queries().newestNews(crns, at),
    newestEventOf: (streamPrefix, at) => queries().newestEventOf(streamPrefix, at),
    onMove: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    waitFor: async (position, milliseconds) => {
      const reached = await until(() => open !== undefined && !isBehind(head(), position), milliseconds)
      return reached ? 'reached' : 'timed out'
    },
    ready: async () => {
      await until(() => open !== undefined || status.kind === 'failed')
      if (!open) throw new Error(status.kind === 'failed' ? status.detail : 'the read model is not open')
    },
    status: () => status,
    close: async () => {
      await handle.stop()
      open?.queries.close()
      open = undefined
    },
  }
}

function isBehind(position: ReadFrom, other: ReadFrom): boolean {
  return other !== 'start' && isAfter(other, position)
}
