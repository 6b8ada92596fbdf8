import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { caseEventTypes, entryOf, isEntryEvent, kindOf, loadChronology, textSource, type CaseEntry } from '#case-record'
import { createCodec, createMemoryEventLog, maxPageSize, unwrap, type LogPage, type ReadFrom } from '#event-log'
import {
  accountabilityOf,
  caseStateAt,
  chronology,
  compareMoments,
  meetingsAt,
  openCaseFile,
  processesAt,
  recallOccasions,
  recordedAfter,
  reusedRationales,
} from '#replay'
import { chronologyText, generateCase, type CaseRequest } from './generate-case.ts'

const until = Date.parse('2026-09-30T22:59Z')
const request = (number: number, seed = 'a'): CaseRequest => ({ seed, number, until })

describe('an invented case', () => {
  it('is the same, byte for byte, for the same seed, and another for another', () => {
    const text = (number: number, seed: string) => chronologyText(generateCase(request(number, seed)))
    expect(text(7, 'a')).toBe(text(7, 'a'))
    expect(text(7, 'b')).not.toBe(text(7, 'a'))
    expect(text(8, 'a')).not.toBe(text(7, 'a'))
  })

  it('has as many entries as were wanted', () => {
    for (const entries of [50, 500, 5000]) {
      for (const number of [1, 2, 3, 4, 5]) {
        expect(generateCase({ ...request(number), wanted: { entries } }).entries).toHaveLength(entries)
      }
    }
  })

  it('loads without a problem and leaves nothing that the software does not know, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 999_999 }), fc.string({ maxLength: 5 }), async (number, seed) => {
        const { result } = await loaded(request(number, seed))
        expect(result.outcome).toBe('loaded')
        if (result.outcome !== 'loaded') return
        const { unlistedKinds, unlistedFields, refersOutside, occurredAfterLoading } = result.report.findings
        expect({ unlistedKinds, unlistedFields, outside: refersOutside.total, occurredAfterLoading }).toEqual({
          unlistedKinds: {},
          unlistedFields: {},
          outside: 0,
          occurredAfterLoading: 0,
        })
      }),
      { numRuns: 150 },
    )
  })

  it('can be asked everything, at any moment as known at any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer(),
        moments,
        async (number, seed, [known, at]) => {
          const { entries, crn } = await loaded({ ...request(number, String(seed)), wanted: { entries: 150 } })
          const file = openCaseFile(crn, entries, known)
          const occasions = recallOccasions(file, at)
          expect(caseStateAt(file, at).effectiveAt).toBe(at)
          expect(chronology(file, {})).toHaveLength(file.entries.length)
          expect(compareMoments({ file, effectiveAt: at }, { file, effectiveAt: at })).toEqual([])
          for (const run of processesAt(file, at)) expect(run.steps.length + run.undatedSteps.length).toBeGreaterThan(0)
          reusedRationales(file, occasions)
          meetingsAt(file, at)
          recordedAfter(file, at)
          for (const entry of file.entries) {
            if (kindOf(entry).family === 'decision') expect(accountabilityOf(file, entry, at).entry).toBe(entry)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

const year = 365 * 24 * 60 * 60 * 1000
const moment = fc.integer({ min: until - 3 * year, max: until + year })
const moments = fc.tuple(moment, moment)

async function loaded(of: CaseRequest) {
  const generated = generateCase(of)
  const log = createMemoryEventLog({ codec: createCodec(caseEventTypes), now: () => new Date(until) })
  const result = await loadChronology({
    log,
    source: textSource(chronologyText(generated)),
    principal: { username: 'test', client: 'test' },
    correlationId: 'test',
    software: 'test',
    now: () => new Date(until),
  })
  const entries: CaseEntry[] = []
  let after: ReadFrom = 'start'
  for (;;) {
    const page: LogPage = unwrap(await log.readAll({ after, limit: maxPageSize }))
    entries.push(...page.events.filter(event => isEntryEvent(event.type)).map(entryOf))
    if (page.end) break
    after = page.reached
  }
  return { result, entries, crn: generated.crn }
}
