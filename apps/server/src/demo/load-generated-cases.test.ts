import { describe, expect, it } from '@jest/globals'
import { caseEventTypes } from '#case-record'
import { createCodec, createMemoryEventLog, type EventLog } from '#event-log'
import { loadGeneratedCases } from './load-generated-cases.ts'

const now = () => new Date('2026-03-02T10:00:00Z')

function demo() {
  const { signal } = new AbortController()
  const log = createMemoryEventLog({ codec: createCodec(caseEventTypes), now })
  return { log, load: () => loadGeneratedCases({ log, cases: 4, software: 'test', now, signal }) }
}

describe("a demo's invented caseload", () => {
  it('is loaded at the first start and left alone at the next', async () => {
    const { log, load } = demo()
    expect(await load()).toBe(4)
    const head = await log.head()
    expect(await load()).toBe(0)
    expect(await log.head()).toEqual(head)
  })

  it('is gone on with at the next start where the first was stopped', async () => {
    const stop = new AbortController()
    const { log } = demo()
    const stopping: EventLog = {
      readStream: request => log.readStream(request),
      readAll: request => log.readAll(request),
      subscribeAll: request => log.subscribeAll(request),
      head: () => log.head(),
      close: () => log.close(),
      append: request => {
        stop.abort()
        return log.append(request)
      },
    }
    const load = (through: EventLog, signal: AbortSignal) =>
      loadGeneratedCases({ log: through, cases: 4, software: 'test', now, signal })
    expect(await load(stopping, stop.signal)).toBe(1)
    expect(await load(log, new AbortController().signal)).toBe(3)
  })
})
