import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createCodec, createMemoryEventLog, type EventLog, type JsonObject } from '#event-log'
import { textSource } from '../chronology-file/source.ts'
import { aChronology, anEntry } from '../chronology-file/testing/chronology.ts'
import { caseEventTypes } from '../events/definitions.ts'
import { loadChronology } from './load-chronology.ts'
import { unreliableLog, type Fate } from './testing/unreliable-log.ts'
import { visibleCase } from './testing/visible-entries.ts'

const crn = 'X999001'

/** Three files of one case; the last is a longer version of the first. Sizes make two of them need several appends. */
const entriesOf = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => anEntry(`${prefix}-${index}`, { detail: '' }))
const files: readonly JsonObject[] = [
  aChronology(entriesOf('A', 101), { id: 'file-a' }),
  aChronology(entriesOf('B', 205), { id: 'file-b' }),
  aChronology([...entriesOf('N', 3), ...entriesOf('A', 104)], { id: 'file-a' }),
]
const sources = files.map(file => textSource(JSON.stringify(file)))

function load(log: EventLog, index: number) {
  return loadChronology({
    log,
    source: sources[index]!,
    principal: { username: 'loader', client: 'test' },
    correlationId: 'c-1',
    software: '0.0.0',
    now: () => new Date('2026-01-01T00:00:00Z'),
    pause: () => Promise.resolve(),
  })
}

const openLog = () => createMemoryEventLog({ codec: createCodec(caseEventTypes) })

async function visible(log: EventLog): Promise<readonly string[]> {
  const { entries, loads } = await visibleCase(log, crn)
  for (const { announced, brought } of loads) expect(brought).toBe(announced)
  return entries.map(({ id, detail, kind }) => `${id} ${kind} ${detail}`).sort()
}

const fates = fc.array(
  fc.constantFrom<Fate>('kept', 'kept', 'kept', 'crash before', 'crash after', 'answer lost', 'request lost'),
  { maxLength: 6 },
)

describe('loading files in any order, at the same time, with crashes after any append', () => {
  it('shows the same entries in the end, each once, and never part of a load on the way', async () => {
    const undisturbed = openLog()
    for (const index of files.keys()) await load(undisturbed, index)
    const expected = await visible(undisturbed)
    expect(expected).toHaveLength(312)

    const tries = fc.array(fc.record({ file: fc.nat({ max: 2 }), fates, together: fc.boolean() }), { maxLength: 6 })
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 })
    await fc.assert(
      fc.asyncProperty(tries, order, async (rounds, last) => {
        const log = openLog()
        let running: Promise<unknown>[] = []
        for (const { file, fates, together } of rounds) {
          running.push(load(unreliableLog(log, fates), file))
          if (together) continue
          await Promise.all(running)
          running = []
          const seen = await visible(log)
          expect(expected).toEqual(expect.arrayContaining([...seen]))
          expect(new Set(seen).size).toBe(seen.length)
        }
        await Promise.all(running)
        for (const file of last) {
          expect(['loaded', 'already-loaded']).toContain((await load(log, file)).outcome)
        }
        expect(await visible(log)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })
})
