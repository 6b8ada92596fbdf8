import { randomUUID } from 'node:crypto'
import { loadChronology, textSource, type LoadResult } from '#case-record'
import type { EventLog } from '#event-log'
import { operator } from '../load/load-here.ts'
import { packageVersion } from '../package-version.ts'
import type { Surroundings } from '../surroundings.ts'
import { caseload, type CaseloadRequest } from './caseload.ts'
import { chronologyText, type GeneratedCase } from './model/generate-case.ts'
import type { Generated } from './generated.ts'

/** Loads that wait for the disk together: their appends are committed in one group. */
const atOnce = 16

/** Why a case could not be loaded; the log is left with the cases before it. */
export interface NotLoaded {
  readonly crn: string
  readonly result: Exclude<LoadResult, { outcome: 'loaded' | 'already-loaded' }>
}

/** Loads invented cases into an open log as if their files had been sent, without writing files. */
export async function loadCases(
  request: CaseloadRequest,
  log: EventLog,
  { now }: Pick<Surroundings, 'now'>,
  onProgress: (soFar: Generated) => void,
): Promise<Generated | NotLoaded> {
  const common = { log, principal: operator(), correlationId: randomUUID(), software: packageVersion(), now }
  const cases = caseload(request)
  let soFar: Generated = { cases: 0, entries: 0 }
  let notLoaded: NotLoaded | undefined

  const loadOne = async (generated: GeneratedCase) => {
    const result = await loadChronology({ ...common, source: textSource(chronologyText(generated)) })
    if (result.outcome !== 'loaded' && result.outcome !== 'already-loaded') {
      notLoaded = { crn: generated.crn, result }
      return
    }
    soFar = { cases: soFar.cases + 1, entries: soFar.entries + generated.entries.length }
    onProgress(soFar)
  }
  const loadOn = async () => {
    for (let next = cases.next(); !next.done && !notLoaded; next = cases.next()) await loadOne(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, loadOn))
  return notLoaded ?? soFar
}
