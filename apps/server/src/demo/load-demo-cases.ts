import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileSource, loadChronology, type LoadResult } from '#case-record'
import type { EventLog } from '#event-log'

export interface DemoCases {
  readonly log: EventLog
  /** Where the invented chronology files stand. */
  readonly folder: string
  readonly software: string
  readonly now: () => Date
}

/**
 * Loads the invented cases into a demo's log; those that an earlier start loaded stay as they are. Throws where one
 * cannot be loaded, since a demo without its cases answers nothing.
 */
export async function loadDemoCases({ log, folder, software, now }: DemoCases): Promise<readonly LoadResult[]> {
  const names = readdirSync(folder).filter(name => name.endsWith('.json') && !name.endsWith('.questions.json'))
  const results: LoadResult[] = []
  for (const name of names.sort()) {
    const result = await loadChronology({
      log,
      source: fileSource(join(folder, name)),
      principal: { username: 'DEMO', client: 'sfo-review-demo' },
      correlationId: `demo/${name}`,
      software,
      now,
    })
    if (result.outcome !== 'loaded' && result.outcome !== 'already-loaded') {
      throw new Error(`the invented case ${name} could not be loaded: ${result.outcome}`)
    }
    results.push(result)
  }
  return results
}
