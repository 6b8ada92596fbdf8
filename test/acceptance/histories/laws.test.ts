import { describe, expect, it } from '@jest/globals'
import { caseEventTypes, entryOf, isEntryEvent, loadChronology, textSource, type CaseEntry } from '#case-record'
import { createCodec, createMemoryEventLog, unwrap } from '#event-log'
import { isKnownBy, knownFrom } from '../../../libs/replay/src/basis/known.ts'
import { accountabilityOf } from '../../../libs/replay/src/accountability/accountability.ts'
import { openCaseFile } from '../../../libs/replay/src/case-file/case-file.ts'
import { chronology } from '../../../libs/replay/src/chronology/chronology.ts'
import { everyAnswer } from '../../../libs/replay/src/testing/every-answer.ts'
import { file as acting } from './files/acting-and-covering.ts'
import { file as charged } from './files/changed-after-the-charge.ts'
import { file as reopened } from './files/closed-reopened-and-transferred.ts'
import { file as directions } from './files/contradicting-directions.ts'
import { file as named } from './files/held-by-a-name.ts'
import { file as lifer } from './files/life-sentence-recalled-twice.ts'
import { file as withoutNumbers } from './files/one-role-without-numbers.ts'
import { file as enquiries } from './files/only-enquiries.ts'
import { file as recalled } from './files/recalled-rescinded-released-again.ts'
import { file as seasons } from './files/seasons-and-decades.ts'
import { file as levels } from './files/three-levels-at-once.ts'
import { adult, youth } from './files/youth-to-adult.ts'

interface Loaded {
  readonly crn: string
  readonly entries: readonly CaseEntry[]
  /** Every instant at which something became known, and the one just before. */
  readonly moments: readonly number[]
}

async function loaded(file: object & { readonly person: { readonly crn: string } }): Promise<Loaded> {
  const now = () => new Date('2030-01-01T00:00:00Z')
  const log = createMemoryEventLog({ codec: createCodec(caseEventTypes), now })
  const result = await loadChronology({
    ...{ log, now, source: textSource(JSON.stringify(file)), correlationId: 'test', software: 'test' },
    principal: { username: 'test', client: 'test' },
  })
  expect(result.outcome).toBe('loaded')
  const { events } = unwrap(await log.readAll({ after: 'start', limit: 1000 }))
  const entries = events.filter(({ type }) => isEntryEvent(type)).map(entryOf)
  const known = entries.map(knownFrom).filter(instant => Number.isFinite(instant))
  const moments = [...new Set(known.flatMap(instant => [instant - 1, instant]))].sort((left, right) => left - right)
  return { crn: file.person.crn, entries, moments }
}

describe.each([
  ['closed, reopened and transferred', reopened],
  ['contradicting directions', directions],
  ['without numbers', withoutNumbers],
  ['only enquiries', enquiries],
  ['recalled, rescinded, released again', recalled],
  ['recalled twice on a life sentence', lifer],
  ['three levels at once', levels],
  ['acting and covering', acting],
  ['held by a name', named],
  ['seasons and decades', seasons],
  ['changed after the charge', charged],
  ['of a youth service', youth],
  ['of probation, after a youth service', adult],
])('%s, at every instant at which something was recorded', (_, file) => {
  it('nothing recorded later changes any answer, and everything recorded by then appears once', async () => {
    const { crn, entries, moments } = await loaded(file)
    expect(moments.length).toBeGreaterThan(10)
    for (const knownAt of moments) {
      const known = entries.filter(entry => isKnownBy(entry, knownAt))
      const full = openCaseFile(crn, entries, knownAt)
      expect(everyAnswer(full, knownAt, moments[0]!)).toBe(
        everyAnswer(openCaseFile(crn, known, knownAt), knownAt, moments[0]!),
      )
      const told = chronology(full, {}).map(({ entry }) => entry.id)
      expect(told.toSorted()).toEqual(known.map(({ id }) => id).sort())
    }
  })

  it('no answer depends on the order in which entries were loaded', async () => {
    const { crn, entries, moments } = await loaded(file)
    for (const knownAt of moments) {
      const [one, other] = [entries, [...entries].reverse()].map(order =>
        everyAnswer(openCaseFile(crn, order, knownAt), knownAt, moments[0]!),
      )
      expect(one).toBe(other)
    }
  })

  it('what oversight requires of a decision is always said: recorded, not recorded, or that it cannot be said', async () => {
    const { crn, entries, moments } = await loaded(file)
    for (const knownAt of moments) {
      const full = openCaseFile(crn, entries, knownAt)
      for (const entry of full.entries) {
        for (const check of accountabilityOf(full, entry, knownAt).oversight) {
          const found = check.entry !== undefined
          expect([check.status, found]).not.toEqual(['recorded', false])
          expect([check.status, found]).not.toEqual(['none recorded', true])
          if (found) expect(full.entries).toContain(check.entry)
        }
      }
    }
  })
})
