import { randomUUID } from 'node:crypto'
import { loadChronology, textSource } from '#case-record'
import { createCodec, openEventLog, openEventReader, unwrap, type EventLog, type EventReader } from '#event-log'
import { allEventTypes } from '#replay'
import { loadCases } from '../../apps/cli/src/generate/load-cases.ts'
import { chronologyText, crnOf, generateCase } from '../../apps/cli/src/generate/model/generate-case.ts'

/** Up to when the histories that are measured are told. */
export const until = Date.parse('2026-09-30T22:59:59.999Z')
export const now = () => new Date(until)

/** Entries in an invented caseload for each case, roughly: seen with the default seed. */
export const entriesPerCase = 112

export function openLog(folder: string): Promise<EventLog> {
  return openEventLog({ store: 'sqlite:', dataDir: folder, codec: createCodec(allEventTypes), now }).then(unwrap)
}

export function openReader(folder: string): Promise<EventReader> {
  return openEventReader({ store: 'sqlite:', dataDir: folder, codec: createCodec(allEventTypes) }).then(unwrap)
}

/** Loads an invented caseload of about so many entries, and says how many there are. */
export async function loadAbout(events: number, log: EventLog, from = 1): Promise<number> {
  const cases = Math.max(1, Math.round(events / entriesPerCase))
  const loaded = await loadCases({ cases, from, seed: 'bench', until }, log, { now }, () => undefined)
  if ('result' in loaded) throw new Error(`${loaded.crn} was not loaded: ${loaded.result.outcome}`)
  return loaded.entries
}

/** Loads one invented case of exactly so many entries, and answers its CRN. */
export async function loadCaseOf(entries: number, log: EventLog): Promise<string> {
  const number = 900_000 + entries
  const generated = generateCase({ seed: 'bench', number, until, wanted: { entries } })
  await loadText(chronologyText(generated), log)
  return crnOf(number)
}

/** Loads so many cases of which nothing is on record but that supervision started, under the first numbers there are. */
export async function loadBegun(cases: number, log: EventLog): Promise<void> {
  const by = { role: 'probation practitioner', organisation: 'Probation' }
  for (let number = 1; number <= cases; number++) {
    const crn = crnOf(number)
    const started = { id: 'start', kind: 'supervision.started', occurred: '2024-01-08', by }
    const heading = { format: 'sfo-review/chronology', version: 1, id: `begun-${crn}`, person: { crn } }
    await loadText(JSON.stringify({ ...heading, source: { system: 'invented' }, entries: [started] }), log)
  }
}

async function loadText(text: string, log: EventLog): Promise<void> {
  const result = await loadChronology({
    log,
    source: textSource(text),
    principal: { username: 'bench', client: 'bench' },
    correlationId: randomUUID(),
    software: 'bench',
    now,
  })
  if (result.outcome !== 'loaded') throw new Error(`a case was not loaded: ${result.outcome}`)
}
