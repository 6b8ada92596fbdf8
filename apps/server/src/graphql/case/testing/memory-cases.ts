import { readdirSync, readFileSync } from 'node:fs'
import { createMemoryConsultationLog, type ConsultationLog } from '#access'
import { loadChronology, textSource, type LoadResult } from '#case-record'
import { createCodec, createMemoryEventLog, type EventLog } from '#event-log'
import { allEventTypes } from '#replay'
import type { Part } from '../../../composition/part.ts'
import { CONSULTATIONS, EVENT_LOG, READ_MODEL } from '../../../composition/tokens.ts'
import { createMemoryReadModel, type MemoryReadModel } from './memory-read-model.ts'

/** A log and a read model in memory, as parts of a service under test. */
export interface MemoryCases {
  readonly part: Part
  readonly log: EventLog
  readonly reads: MemoryReadModel
  readonly consultations: ConsultationLog
  /** Loads a chronology file the way the product does, and reads it. */
  readonly load: (content: string | object) => Promise<LoadResult>
}

const loadingAt = new Date('2026-03-01T09:00:00Z')

export function memoryCases(
  now: () => Date = () => loadingAt,
  consultations: ConsultationLog = createMemoryConsultationLog('test'),
): MemoryCases {
  const log = createMemoryEventLog({ codec: createCodec(allEventTypes), now })
  const reads = createMemoryReadModel(log)
  return {
    log,
    reads,
    consultations,
    part: {
      health: { name: 'memory', check: () => Promise.resolve({ status: 'UP' }) },
      providers: [
        { provide: EVENT_LOG, useValue: log },
        { provide: READ_MODEL, useValue: reads },
        { provide: CONSULTATIONS, useValue: consultations },
      ],
      close: () => log.close(),
    },
    load: async content => {
      const source = textSource(typeof content === 'string' ? content : JSON.stringify(content))
      const principal = { username: 'TEST', client: 'test' }
      const result = await loadChronology({ log, source, principal, correlationId: 'test', software: '0', now })
      await reads.catchUp()
      return result
    },
  }
}

const folder = new URL('../../../../../../test/cases/', import.meta.url)

/** The contents of the four invented cases. */
export function inventedCases(): readonly string[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.json') && !name.endsWith('.questions.json'))
  return names.sort().map(name => readFileSync(new URL(name, folder), 'utf8'))
}
