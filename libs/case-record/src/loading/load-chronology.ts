import { setTimeout as wait } from 'node:timers/promises'
import type { EventLog, EventLogError, Position } from '#event-log'
import type { Principal } from '../events/entry-recorded.ts'
import type { LoadedBy } from '../chronology-file/entry-event.ts'
import { onlyProblem, type ChronologyProblem } from '../chronology-file/problem.ts'
import { FileChanged } from '../chronology-file/read-again.ts'
import type { ChronologySource } from '../chronology-file/source.ts'
import { surveyFile, type Survey } from '../chronology-file/survey.ts'
import { readOn, unreadCase, type CaseReading } from './case-reading.ts'
import { claimFile } from './claim-file.ts'
import { decide, noLongerInFile, type LoadFile } from './decide.ts'
import type { LoadProgress, LoadReport, LoadResult } from './result.ts'
import { maxTries, writeLoad, type Plan, type WriteEnd } from './write-load.ts'

export interface LoadRequest {
  readonly log: EventLog
  readonly source: ChronologySource
  /** Who asks, as the service has established it. */
  readonly principal: Principal
  readonly correlationId: string
  /** Version of the software that writes. */
  readonly software: string
  readonly now: () => Date
  readonly onProgress?: (progress: LoadProgress) => void
  /** Waits before another try after an unknown outcome; by default 50 ms, doubled each time up to 2 s. */
  readonly pause?: (attempt: number) => Promise<void>
}

/**
 * Loads one chronology file, all or nothing: reads it once to check everything, and only if nothing is wrong a second
 * time to write it. Doing it again changes nothing; after any failure doing it again finishes it. Expected failures are
 * in the result. Nothing is held back from the log for being contradictory, late or unknown: that is evidence.
 * A file whose id is that of another person's file is refused.
 */
export async function loadChronology(request: LoadRequest): Promise<LoadResult> {
  const result = await loadWhereAdmitted({ ...request, admits: () => Promise.resolve(true) })
  if (result.outcome === 'kept-out') throw new TypeError('a load was kept out although every load is admitted')
  return result
}

/** Nothing of the file was compared with the record, since whoever loads it may not know of that case. */
export interface KeptOut {
  readonly outcome: 'kept-out'
}

/** Loads a file for somebody who may not know of every case: `admits` is asked before anything of the record is read. */
export async function loadWhereAdmitted(
  request: LoadRequest & { readonly admits: (crn: string) => Promise<boolean> },
): Promise<LoadResult | KeptOut> {
  const { source, principal, correlationId, software, now, onProgress } = request
  const by: LoadedBy = { principal, correlationId, software }
  const surveyed = await surveyFile({
    source,
    by,
    now: now().getTime(),
    onBytes: (bytesRead, entries) => onProgress?.({ step: 'checking', bytesRead, entries }),
  })
  if (!surveyed.ok) return { outcome: 'refused', problems: surveyed.problems }
  if (!(await request.admits(surveyed.survey.heading.crn))) return { outcome: 'kept-out' }
  try {
    return await new Loading(request, by, surveyed.survey).run()
  } catch (error) {
    if (error instanceof FileChanged) return { outcome: 'refused', problems: onlyProblem(error.problem) }
    throw error
  }
}

class Loading {
  readonly #request: LoadRequest
  readonly #by: LoadedBy
  readonly #survey: Survey
  readonly #command: LoadFile
  /** The newest plan that writing began with. */
  #begun: Plan | undefined

  constructor(request: LoadRequest, by: LoadedBy, survey: Survey) {
    this.#request = request
    this.#by = by
    this.#survey = survey
    const { heading, entries, digest } = survey
    this.#command = { crn: heading.crn, file: heading.file, digest, entries }
  }

  async run(): Promise<LoadResult> {
    const first = await readOn(this.#request.log, unreadCase(this.#command.crn, this.#command.file))
    if (!first.ok) return fail(first.error)
    let reading = first.value
    for (let tries = 1; ; tries++) {
      const decision = decide(reading.state, this.#command)
      if (decision.kind === 'changed') return this.#conflict(decision.entries)
      if (decision.kind === 'already-loaded') return this.#nothingLeft(reading)
      if (tries > maxTries) return fail(movingCase(reading))
      const refused = tries === 1 ? await this.#claim() : undefined
      if (refused) return refused
      this.#begun = decision
      const end = await this.#write(decision, reading)
      if (end.kind === 'failed') return fail(end.error)
      if (end.kind === 'closed') return this.#closed(end)
      if (end.progressed) tries = 0
      reading = end.reading
    }
  }

  async #claim(): Promise<LoadResult | undefined> {
    const { log, pause = doublingPause } = this.#request
    const { crn, file } = this.#command
    const owner = await claimFile({ log, file, crn, by: this.#by, pause })
    if (!owner.ok) return fail(owner.error)
    return owner.value === crn ? undefined : { outcome: 'refused', problems: onlyProblem(idOfAnother(file)) }
  }

  #write(plan: Plan, reading: CaseReading): Promise<WriteEnd> {
    const { log, source, onProgress, pause = doublingPause } = this.#request
    const of = plan.additions.length
    const onWritten = (entries: number) => onProgress?.({ step: 'writing', entries, of })
    return writeLoad({ log, source, survey: this.#survey, by: this.#by, plan, reading, pause, onWritten })
  }

  #conflict(entries: Extract<LoadResult, { outcome: 'conflict' }>['entries']): LoadResult {
    return { outcome: 'conflict', file: this.#command.file, crn: this.#command.crn, entries }
  }

  /** Everything of the file is visible: by an earlier load, or by ours, whose closing was not acknowledged. */
  #nothingLeft(reading: CaseReading): LoadResult {
    const { closed } = reading.state
    const own = this.#begun && closed.get(this.#begun.loadId)
    if (this.#begun && own) return this.#loaded(this.#begun, reading, own.position)
    const position = [...closed.values()].at(-1)!.position
    return { outcome: 'already-loaded', report: this.#report(reading, 0, 0), position }
  }

  async #closed(end: Extract<WriteEnd, { kind: 'closed' }>): Promise<LoadResult> {
    if (end.position !== undefined) return this.#loaded(this.#begun!, end.reading, end.position)
    const reading = await readOn(this.#request.log, end.reading)
    return reading.ok ? this.#nothingLeft(reading.value) : fail(reading.error)
  }

  #loaded(plan: Plan, reading: CaseReading, position: Position): LoadResult {
    const report = this.#report(reading, plan.additions.length, plan.standing)
    return { outcome: 'loaded', loadId: plan.loadId, report, position }
  }

  #report(reading: CaseReading, added: number, resumed: number): LoadReport {
    const missing = noLongerInFile(reading.state, this.#command)
    return {
      file: this.#command.file,
      crn: this.#command.crn,
      fileDigest: this.#command.digest,
      added,
      alreadyThere: this.#command.entries.length - added,
      resumed,
      noLongerInFile: { total: missing.length, listed: missing.slice(0, 100) },
      findings: this.#survey.findings,
    }
  }
}

/** Does not say whose: whoever loads may not know of that case. */
function idOfAnother(file: string): ChronologyProblem {
  const problem = `"${file}" is the id of a file about another person`
  return { pointer: '/id', problem, expected: 'an id that no other person’s file has' }
}

function fail(error: EventLogError): LoadResult {
  return { outcome: 'failed', error: error }
}

function movingCase({ stream }: CaseReading): EventLogError {
  return { kind: 'unavailable', detail: `stream ${stream} kept changing while the file was being loaded; try again` }
}

function doublingPause(attempt: number): Promise<void> {
  return wait(Math.min(50 * 2 ** (attempt - 1), 2000))
}
