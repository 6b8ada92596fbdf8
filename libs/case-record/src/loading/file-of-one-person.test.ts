import { describe, expect, it } from '@jest/globals'
import { createCodec, createMemoryEventLog, type EventLog } from '#event-log'
import { textSource } from '../chronology-file/source.ts'
import { aChronology, anEntry } from '../chronology-file/testing/chronology.ts'
import { caseEventTypes } from '../events/definitions.ts'
import { loadChronology } from './load-chronology.ts'
import { unreliableLog, type Fate } from './testing/unreliable-log.ts'
import { visibleCase } from './testing/visible-entries.ts'

const [one, other] = ['X999001', 'X999002']
const openLog = () => createMemoryEventLog({ codec: createCodec(caseEventTypes) })

const load = (log: EventLog, crn: string, id = 'extract', entries = ['1']) =>
  loadChronology({
    log,
    source: textSource(
      JSON.stringify(
        aChronology(
          entries.map(entry => anEntry(entry)),
          { id, person: { crn } },
        ),
      ),
    ),
    principal: { username: 'loader', client: 'test' },
    correlationId: 'c-1',
    software: '1.2.3',
    now: () => new Date('2026-01-01T00:00:00Z'),
    pause: () => Promise.resolve(),
  })

const refusal = {
  outcome: 'refused',
  problems: { total: 1, listed: [{ pointer: '/id', expected: 'an id that no other person’s file has' }] },
}

describe('the id of a chronology file', () => {
  it('belongs to one person: a file of the same id about another is refused, and nothing of it is written', async () => {
    const log = openLog()
    expect(await load(log, one)).toMatchObject({ outcome: 'loaded' })
    const refused = await load(log, other)
    expect(refused).toMatchObject(refusal)
    expect(JSON.stringify(refused)).not.toContain(one)
    expect((await visibleCase(log, other)).entries).toEqual([])
    expect(await load(log, other, 'another extract')).toMatchObject({ outcome: 'loaded' })
  })

  it('stays that person’s when the file is sent again or has grown', async () => {
    const log = openLog()
    await load(log, one)
    expect(await load(log, one)).toMatchObject({ outcome: 'already-loaded' })
    expect(await load(log, one, 'extract', ['1', '2'])).toMatchObject({ outcome: 'loaded', report: { added: 1 } })
    expect(await load(log, other)).toMatchObject(refusal)
  })

  it('goes to one of two that are loaded at the same time', async () => {
    const log = openLog()
    const outcomes = await Promise.all([load(log, one), load(log, other)])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['loaded', 'refused'])
  })

  it.each<Fate>(['answer lost', 'request lost'])('is found out where the store did not answer: %s', async fate => {
    const log = openLog()
    expect(await load(unreliableLog(log, [fate]), one)).toMatchObject({ outcome: 'loaded' })
    expect(await load(log, other)).toMatchObject(refusal)
  })

  it.each<Fate>(['crash before', 'crash after'])('is kept for the person after a %s, who loads again', async fate => {
    const log = openLog()
    expect(await load(unreliableLog(log, [fate]), one)).toMatchObject({ outcome: 'failed' })
    expect(await load(log, one)).toMatchObject({ outcome: 'loaded' })
    expect(await load(log, other)).toMatchObject(refusal)
  })
})
