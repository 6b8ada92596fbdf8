import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { commandIdOf, createCodec, createMemoryEventLog, rememberStreams, unwrap } from '#event-log'
import { textSource } from '../chronology-file/index.ts'
import { caseEventTypes } from '../events/definitions.ts'
import type { CaseEntry } from '../entry/entry.ts'
import { loadChronology } from '../loading/index.ts'
import type { RecordAct } from './command.ts'
import { noticeDigest } from './notices.ts'
import { nothingUnderThisNumber } from './notices/new-number.ts'
import { onRecord } from './on-record.ts'
import { readRecord } from './read-record.ts'
import { recordAct } from './record-act.ts'

const crn = 'X999020'
const now = Date.parse('2025-06-10T14:00:00Z')
const actor = { role: 'probation practitioner', organisation: 'Probation', capacity: 'substantive' } as const
const by = { principal: { username: 'B101', client: 'ui' }, correlationId: 'c-1', software: 'test' }

/** The first act under a number is asked whether the number is right; here it has been. */
const numberShown = nothingUnderThisNumber({ crn } as CaseEntry, onRecord([])).map(noticeDigest)

function contact(number: number): RecordAct {
  return {
    crn,
    kind: 'contact.recorded',
    occurred: '2025-06-10T13:30+00:00',
    actor,
    relatesTo: [],
    reliedOn: [],
    detail: `Visit ${number}.`,
    fields: {},
    sensitive: false,
    acknowledged: numberShown,
    by: { ...by, now },
  }
}

function file(number: number): string {
  const entry = { id: 'E-1', kind: 'contact.recorded', occurred: '2025-06-01', by: actor, data: {} }
  return JSON.stringify({
    format: 'sfo-review/chronology',
    version: 1,
    id: `file-${number}`,
    person: { crn, initials: 'Q.R.' },
    source: { system: 'invented' },
    entries: [entry],
  })
}

it('reads from a log that keeps streams at hand what it reads from the log itself, whatever was read before', async () => {
  const step = fc.constantFrom('act', 'load', 'read')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async steps => {
      const log = createMemoryEventLog({ codec: createCodec(caseEventTypes), now: () => new Date(now) })
      const remembering = rememberStreams(log, { soleWriter: true, bounds: { streams: 2, events: 12 } })
      for (const [number, what] of steps.entries()) {
        if (what === 'act') {
          const commandId = commandIdOf('act', String(number))
          const result = await recordAct({ log: remembering, act: contact(number), commandId })
          expect(result.outcome).toBe('recorded')
        } else if (what === 'load') {
          const source = textSource(file(number))
          const loaded = await loadChronology({ log: remembering, source, ...by, now: () => new Date(now) })
          expect(loaded.outcome).toBe('loaded')
        } else {
          const { entries } = unwrap(await readRecord(remembering, crn))
          expect(entries).toEqual(unwrap(await readRecord(log, crn)).entries)
        }
      }
      expect(unwrap(await readRecord(remembering, crn)).entries).toHaveLength(
        steps.filter(what => what !== 'read').length,
      )
    }),
    { numRuns: 40 },
  )
})
