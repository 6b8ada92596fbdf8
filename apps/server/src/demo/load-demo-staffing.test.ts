import { describe, expect, it } from '@jest/globals'
import { createCodec, createMemoryEventLog } from '#event-log'
import { demoStaffing, staffEventTypes } from '#staffing'
import { loadDemoStaffing } from './load-demo-staffing.ts'

describe("a demo's staff", () => {
  it('is recorded at the first start and left alone at the next', async () => {
    const now = () => new Date('2026-03-02T10:00:00Z')
    const log = createMemoryEventLog({ codec: createCodec(staffEventTypes), now })
    const all = demoStaffing().length
    expect(await loadDemoStaffing({ log, software: 'test', now })).toEqual({ recorded: all, alreadyThere: 0 })
    const head = await log.head()
    expect(await loadDemoStaffing({ log, software: 'test', now })).toEqual({ recorded: 0, alreadyThere: all })
    expect(await log.head()).toEqual(head)
  })
})
