import { expect, it } from '@jest/globals'
import { createCodec, createMemoryEventLog, type AppendRequest, type EventLog, type JsonObject } from '#event-log'
import { textSource } from '../chronology-file/source.ts'
import { aChronology, anEntry } from '../chronology-file/testing/chronology.ts'
import { caseEventTypes } from '../events/definitions.ts'
import { loadChronology } from './load-chronology.ts'
import { visibleCase } from './testing/visible-entries.ts'

const entries = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => anEntry(`E-${from + index}`, { detail: '' }))

function load(log: EventLog, file: JsonObject) {
  return loadChronology({
    log,
    source: textSource(JSON.stringify(file)),
    principal: { username: 'loader', client: 'test' },
    correlationId: 'c-1',
    software: '0.0.0',
    now: () => new Date('2026-01-01T00:00:00Z'),
  })
}

it('brings no entry twice when a shorter version of the file is loaded just before the first append of a longer one', async () => {
  const log = createMemoryEventLog({ codec: createCodec(caseEventTypes) })
  const shorter = aChronology(entries(0, 3), { id: 'file' })
  const longer = aChronology(entries(0, 5), { id: 'file' })
  let overtaken = false
  const overtaking: EventLog = {
    readStream: request => log.readStream(request),
    readAll: request => log.readAll(request),
    subscribeAll: request => log.subscribeAll(request),
    head: () => log.head(),
    close: () => log.close(),
    append: async (request: AppendRequest) => {
      if (!overtaken) {
        overtaken = true
        expect((await load(log, shorter)).outcome).toBe('loaded')
      }
      return log.append(request)
    },
  }

  expect(await load(overtaking, longer)).toMatchObject({ outcome: 'loaded', report: { added: 2, alreadyThere: 3 } })
  const visible = await visibleCase(log, 'X999001')
  expect(visible.entries.map(entry => entry.source.reference).sort()).toEqual(['E-0', 'E-1', 'E-2', 'E-3', 'E-4'])
})
