import { describe, expect, it, jest } from '@jest/globals'
import { createCodec, createMemoryEventLog, eventIdOf, type EventLog, type JsonObject } from '#event-log'
import { textSource, type ChronologySource } from '../chronology-file/source.ts'
import { aChronology, anEntry } from '../chronology-file/testing/chronology.ts'
import { caseEventTypes } from '../events/definitions.ts'
import { loadChronology, type LoadRequest } from './load-chronology.ts'
import type { LoadResult } from './result.ts'
import { unreliableLog, type Fate } from './testing/unreliable-log.ts'
import { visibleCase, wholeStream } from './testing/visible-entries.ts'

const crn = 'X999001'
const openLog = () => createMemoryEventLog({ codec: createCodec(caseEventTypes) })

function load(
  log: EventLog,
  file: JsonObject | ChronologySource,
  more: Partial<LoadRequest> = {},
): Promise<LoadResult> {
  return loadChronology({
    log,
    source: typeof file === 'function' ? file : textSource(JSON.stringify(file)),
    principal: { username: 'loader', client: 'test' },
    correlationId: 'c-1',
    software: '1.2.3',
    now: () => new Date('2026-01-01T00:00:00Z'),
    pause: () => Promise.resolve(),
    ...more,
  })
}

const manyEntries = (count: number, fields: JsonObject = {}) =>
  Array.from({ length: count }, (_, index) => anEntry(`E-${index}`, fields))

const references = async (log: EventLog) => (await visibleCase(log, crn)).entries.map(({ source }) => source.reference)

describe('loading a chronology file', () => {
  it('brings every entry as the source gave it, and says who loaded it', async () => {
    const log = openLog()
    const entry = anEntry('E-1', {
      recordedBy: { role: 'administrator' },
      channel: 'email',
      by: { staffId: 'N1', role: 'manager', grade: 'SPO', capacity: 'acting', onBehalfOf: 'N2', nickname: 'Al' },
      relatesTo: [{ id: 'E-2', as: 'directs' }],
      reliedOn: ['E-2'],
      alsoConcerns: ['X999009'],
      data: { verbal: true, mood: 'calm' },
      kind: 'manager.direction',
      sensitive: true,
      colour: 'grey',
    })
    const result = await load(log, aChronology([entry, anEntry('E-2', { recordedAt: null })]))
    expect(result).toMatchObject({ outcome: 'loaded', report: { added: 2, alreadyThere: 0, crn, file: 'file-1' } })

    const { entries } = await visibleCase(log, crn)
    expect(entries[0]).toMatchObject({
      id: 'file-1:E-1',
      kind: 'manager.direction',
      occurred: { edtf: '2025-02-11T14:20+00:00' },
      recorded: { status: 'claimed', when: { edtf: '2025-02-11T14:31+00:00' } },
      actor: { staffId: 'N1', role: 'manager', organisation: null, capacity: 'acting', onBehalfOf: 'N2' },
      recordedBy: { role: 'administrator', organisation: null },
      channel: 'email',
      relatesTo: [{ id: 'E-2', as: 'directs' }],
      reliedOn: ['E-2'],
      alsoConcerns: ['X999009'],
      data: { verbal: true, mood: 'calm' },
      sensitive: true,
      unlistedFields: { colour: 'grey', by: { nickname: 'Al' } },
      source: { system: 'invented extract', file: 'file-1', reference: 'E-1' },
    })
    expect(entries[1]).toMatchObject({ recorded: { status: 'not stated' }, channel: undefined, sensitive: false })

    const events = await wholeStream(log, `case-${crn}`)
    const by = { principal: { username: 'loader', client: 'test' }, correlationId: 'c-1', software: '1.2.3' }
    expect(events.map(({ metadata }) => metadata)).toEqual(events.map(() => expect.objectContaining(by)))
    expect(events.map(({ type }) => type)).toEqual([
      'case.influence-recorded',
      expect.stringMatching(/^case\.\w+-recorded$/),
      'case.file-loaded',
    ])
  })

  it('gives ids that follow from the file, and reports the place up to which a reader must have read', async () => {
    const log = openLog()
    const result = await load(log, aChronology(manyEntries(3), { note: 'kept' }))
    if (result.outcome !== 'loaded') throw new Error(result.outcome)
    const events = await wholeStream(log, `case-${crn}`)
    expect(events.map(({ id }) => id)).toEqual([0, 1, 2, 3].map(index => eventIdOf(result.loadId, index)))
    expect(result.position).toBe(events.at(-1)!.position)
    expect(events.at(-1)!.data).toMatchObject({ entries: 3, load: result.loadId, unlistedFields: { note: 'kept' } })
  })

  it('takes one append for a small file and several for a larger one, the closing last', async () => {
    for (const [count, appends] of [
      [99, [100]],
      [100, [100, 1]],
      [250, [100, 100, 51]],
    ] as const) {
      const log = openLog()
      const append = jest.spyOn(log, 'append')
      await load(log, aChronology(manyEntries(count)))
      const ofTheCase = append.mock.calls.filter(([{ stream }]) => stream === `case-${crn}`)
      expect(ofTheCase.map(([{ events }]) => events.length)).toEqual(appends)
      expect(await references(log)).toHaveLength(count)
    }
  })

  it('changes nothing the second time', async () => {
    const log = openLog()
    const file = aChronology(manyEntries(120))
    const first = await load(log, file)
    const before = await wholeStream(log, `case-${crn}`)
    const second = await load(log, file)
    expect(second).toMatchObject({ outcome: 'already-loaded', report: { added: 0, alreadyThere: 120 } })
    expect('position' in second && 'position' in first && second.position === first.position).toBe(true)
    expect(await wholeStream(log, `case-${crn}`)).toEqual(before)
  })

  it('adds what a longer version of the file has, and tells what a shorter one lacks', async () => {
    const log = openLog()
    await load(log, aChronology(manyEntries(2)))
    const longer = await load(log, aChronology([...manyEntries(2), anEntry('E-new')]))
    expect(longer).toMatchObject({ outcome: 'loaded', report: { added: 1, alreadyThere: 2 } })
    const shorter = await load(log, aChronology([anEntry('E-new')]))
    const missing = { total: 2, listed: ['E-0', 'E-1'] }
    expect(shorter).toMatchObject({ outcome: 'already-loaded', report: { noLongerInFile: missing } })
    expect(await references(log)).toEqual(['E-0', 'E-1', 'E-new'])
  })

  it('refuses a file with a changed entry, names it, and writes nothing', async () => {
    const log = openLog()
    await load(log, aChronology(manyEntries(3)))
    const before = await wholeStream(log, `case-${crn}`)
    const changed = aChronology([anEntry('E-0'), anEntry('E-1', { detail: 'another story' }), anEntry('E-9')])
    const result = await load(log, changed)
    expect(result).toMatchObject({ outcome: 'conflict', entries: [{ pointer: '/entries/1', reference: 'E-1' }] })
    expect(await wholeStream(log, `case-${crn}`)).toEqual(before)
  })

  it('writes nothing of a file with a problem', async () => {
    const log = openLog()
    const result = await load(log, aChronology([...manyEntries(150), { id: 'E-bad' }]))
    expect(result).toMatchObject({ outcome: 'refused', problems: { total: 3 } })
    expect(await wholeStream(log, `case-${crn}`)).toEqual([])
  })

  it('shows nothing of a file that changes while it is read, and loads it when it stays', async () => {
    const log = openLog()
    const good = JSON.stringify(aChronology(manyEntries(150)))
    let reading = 0
    const changing: ChronologySource = () => {
      reading += 1
      return textSource(reading === 1 ? good : good.replace('happened in E-149', 'happened at E-149'))()
    }
    const result = await load(log, changing)
    expect(result).toMatchObject({ outcome: 'refused', problems: { listed: [{ pointer: '/entries/149' }] } })
    expect(await references(log)).toEqual([])
    expect(await load(log, textSource(good))).toMatchObject({ outcome: 'loaded', report: { added: 150, resumed: 100 } })
    expect(await references(log)).toHaveLength(150)
  })

  it('tells how far it has come', async () => {
    const onProgress = jest.fn()
    await load(openLog(), aChronology(manyEntries(250)), { onProgress })
    expect(onProgress).toHaveBeenCalledWith(expect.objectContaining({ step: 'checking', entries: 250 }))
    expect(onProgress).toHaveBeenLastCalledWith({ step: 'writing', entries: 250, of: 250 })
  })
})

describe('loading when the log does not answer as hoped', () => {
  const file = aChronology(manyEntries(250))
  /** What happens to the appends of a load, once the id of its file is this person's. */
  const claimed = (...fates: readonly Fate[]): readonly Fate[] => ['kept', ...fates]

  it('says that nothing was loaded when it cannot be found out whose the id of the file is', async () => {
    const lost = Array.from({ length: 50 }, () => 'request lost' as const)
    const result = await load(unreliableLog(openLog(), lost), file)
    expect(result).toMatchObject({ outcome: 'failed', error: { kind: 'unavailable' } })
  })

  it('goes on where a load was broken off, under the same id', async () => {
    const log = openLog()
    const broken = await load(unreliableLog(log, claimed('kept', 'crash after')), file)
    expect(broken).toMatchObject({ outcome: 'failed', error: { kind: 'unavailable' } })
    expect(await references(log)).toEqual([])
    expect(await load(log, file)).toMatchObject({ outcome: 'loaded', report: { added: 250, resumed: 200 } })
    expect((await visibleCase(log, crn)).loads).toEqual([{ file: 'file-1', announced: 250, brought: 250 }])
    expect(await wholeStream(log, `case-${crn}`)).toHaveLength(251)
  })

  it.each([
    ['the first', ['answer lost']],
    ['a middle', ['kept', 'answer lost']],
    ['the closing', ['kept', 'kept', 'answer lost']],
    ['every', ['answer lost', 'answer lost', 'answer lost']],
  ] as const)('recognises its own events when the answer to %s append is lost', async (_, fates) => {
    const log = openLog()
    const result = await load(unreliableLog(log, claimed(...fates)), file)
    expect(result).toMatchObject({ outcome: 'loaded', report: { added: 250 } })
    expect(await wholeStream(log, `case-${crn}`)).toHaveLength(251)
  })

  it('says that the outcome is unknown when the store never tells', async () => {
    const lost = Array.from({ length: 50 }, () => 'request lost' as const)
    const result = await load(unreliableLog(openLog(), claimed(...lost)), file)
    expect(result).toMatchObject({ outcome: 'failed', error: { kind: 'unknown-outcome' } })
  })

  it('still says so when the store can no longer be asked', async () => {
    const log = openLog()
    const forgetful: EventLog = {
      ...unreliableLog(log, claimed('request lost', 'crash before')),
      readStream: log.readStream.bind(log),
    }
    const result = await load(forgetful, file)
    expect(result).toMatchObject({ outcome: 'failed', error: { kind: 'unknown-outcome' } })
  })

  /** A log to which others load a file of their own before each append that `disturbs`. */
  function busyLog(log: EventLog, disturbs: (append: number) => boolean): EventLog {
    let appends = 0
    return {
      ...unreliableLog(log, []),
      async append(request) {
        if (request.stream !== `case-${crn}`) return log.append(request)
        appends += 1
        if (disturbs(appends)) await load(log, aChronology(manyEntries(1), { id: `other-${appends}` }))
        return log.append(request)
      },
    }
  }

  it('gives way to other loads of the case between its appends, and closes all the same', async () => {
    const log = openLog()
    expect(
      await load(
        busyLog(log, append => append % 2 === 1),
        file,
      ),
    ).toMatchObject({ outcome: 'loaded' })
    const { loads } = await visibleCase(log, crn)
    expect(loads).toHaveLength(4)
    expect(loads).toContainEqual({ file: 'file-1', announced: 250, brought: 250 })
  })

  it('gives up when the case never stands still, and is loaded later', async () => {
    const log = openLog()
    const never = await load(
      busyLog(log, () => true),
      file,
    )
    expect(never).toMatchObject({ outcome: 'failed', error: { kind: 'conflict' } })
    expect(await load(log, file)).toMatchObject({ outcome: 'loaded' })
  })

  it('does not bring twice what another load of the same file brought meanwhile', async () => {
    const log = openLog()
    const append = log.append.bind(log)
    let appends = 0
    const overtaken: EventLog = {
      ...unreliableLog(log, []),
      async append(request) {
        appends += 1
        if (appends === 3) await load(log, aChronology([...manyEntries(120), anEntry('E-300')]))
        return append(request)
      },
    }
    expect(await load(overtaken, file)).toMatchObject({ outcome: 'loaded', report: { added: 130, alreadyThere: 120 } })
    const visible = await references(log)
    expect(visible).toHaveLength(251)
    expect(new Set(visible).size).toBe(251)
  })

  it('is content when the very same load is finished by somebody else', async () => {
    const log = openLog()
    const append = log.append.bind(log)
    let appends = 0
    const overtaken: EventLog = {
      ...unreliableLog(log, []),
      async append(request) {
        appends += 1
        if (appends === 3) await load(log, file)
        return append(request)
      },
    }
    expect(await load(overtaken, file)).toMatchObject({ outcome: 'loaded' })
    expect(await wholeStream(log, `case-${crn}`)).toHaveLength(251)
  })

  it('refuses when an entry is changed by another load meanwhile', async () => {
    const log = openLog()
    const append = log.append.bind(log)
    let appends = 0
    const overtaken: EventLog = {
      ...unreliableLog(log, []),
      async append(request) {
        appends += 1
        if (appends === 3) await load(log, aChronology([anEntry('E-7', { detail: 'another story' })]))
        return append(request)
      },
    }
    expect(await load(overtaken, file)).toMatchObject({ outcome: 'conflict', entries: [{ pointer: '/entries/7' }] })
    expect(await references(log)).toEqual(['E-7'])
  })
})
