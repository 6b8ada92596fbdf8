import { setTimeout as wait } from 'node:timers/promises'
import { caseStream, loadChronology, textSource } from '#case-record'
import { unwrap, type EventLog } from '#event-log'
import { caseload } from '../../../cli/src/generate/caseload.ts'
import { chronologyText, crnOf, type GeneratedCase } from '../../../cli/src/generate/model/generate-case.ts'

export interface GeneratedDemoCases {
  readonly log: EventLog
  readonly cases: number
  readonly software: string
  readonly now: () => Date
  /** Stops between two cases; the next start goes on. */
  readonly signal: AbortSignal
}

/** The day up to which histories are told lies behind every demo and never moves, so that each start invents the same. */
const until = Date.parse('2025-12-31T23:59:59.999Z')
/** Between two cases, so that whoever asks something meanwhile is answered. */
const pauseMs = 5

/**
 * Loads an invented caseload into a demo's log, beside its own cases, while it answers already. Cases that an earlier
 * start loaded stay as they are; since they are loaded in order, the last one tells whether that is all of them. Answers
 * how many it loaded; throws where one cannot be loaded.
 */
export async function loadGeneratedCases(demo: GeneratedDemoCases): Promise<number> {
  const { cases, signal } = demo
  let loaded = 0
  const from = (await hasBegun(demo, crnOf(cases))) ? cases : 1
  for (const generated of caseload({ cases: cases - from + 1, from, seed: 'demo', until })) {
    if (signal.aborted) break
    if (await loadOne(demo, generated)) loaded++
    await wait(pauseMs)
  }
  return loaded
}

async function hasBegun({ log }: GeneratedDemoCases, crn: string): Promise<boolean> {
  return unwrap(await log.readStream({ stream: caseStream(crn), from: 0n, limit: 1 })).events.length > 0
}

async function loadOne({ log, software, now }: GeneratedDemoCases, generated: GeneratedCase): Promise<boolean> {
  const { outcome } = await loadChronology({
    log,
    source: textSource(chronologyText(generated)),
    principal: { username: 'DEMO', client: 'sfo-review-demo' },
    correlationId: `demo/${generated.crn}`,
    software,
    now,
  })
  if (outcome !== 'loaded' && outcome !== 'already-loaded') {
    throw new Error(`the invented case ${generated.crn} could not be loaded: ${outcome}`)
  }
  return outcome === 'loaded'
}
