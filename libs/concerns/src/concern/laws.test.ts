import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mayReadConcern } from '../access/may-read-concern.ts'
import type { Viewer } from '../access/viewer.ts'
import { concernId, openOffice, type Office } from '../testing/acting.ts'
import { concernAt } from './at.ts'
import type { ActOnConcern } from './decide.ts'

const people = ['N99A101', 'N99A102', 'N99A201', 'N99A301', 'N99A401'] as const
const person = fc.constantFrom(...people)
const start = Date.parse('2025-02-14T09:00:00Z')
const hour = 60 * 60 * 1000

const deed: fc.Arbitrary<ActOnConcern> = fc.oneof(
  fc.constant<ActOnConcern>({ kind: 'acknowledge' }),
  fc.constant<ActOnConcern>({ kind: 'answer', text: 'An answer.' }),
  person.map((staffId): ActOnConcern => ({ kind: 'escalate', to: { staffId }, due: '2025-12-01' })),
  fc.constant<ActOnConcern>({ kind: 'withdraw' }),
)
const history = fc.record({
  to: person,
  namesCase: fc.boolean(),
  deeds: fc.array(fc.record({ who: person, deed, afterHours: fc.integer({ min: 0, max: 300 }) }), { maxLength: 12 }),
})
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never

/** Everybody tries everything; what is refused leaves no trace. */
async function live({ to, namesCase, deeds }: History): Promise<Office> {
  const office = openOffice()
  const about = namesCase ? { about: { crn: 'X999004', entries: ['D-15'] } } : {}
  await office.raise('N99A101', { to: { staffId: to === 'N99A101' ? 'N99A201' : to }, ...about })
  let now = start
  for (const { who, deed, afterHours } of deeds) {
    now += afterHours * hour
    office.at(new Date(now).toISOString())
    await office.act(who, deed)
  }
  return office
}

const role = fc.constantFrom('practitioner', 'manager', 'mappa-coordinator', 'sfo-reviewer', 'administrator')
const viewer: fc.Arbitrary<Viewer> = fc.record(
  { staffId: fc.oneof(person, fc.constant(''), fc.string()), roles: fc.uniqueArray(role) },
  { requiredKeys: ['roles'] },
)

describe('whatever anybody does to a concern', () => {
  it('only its raiser, those asked and a reviewer of a case it names may read it', async () => {
    await fc.assert(
      fc.asyncProperty(history, viewer, async (lived, asking) => {
        const events = await (await live(lived)).events()
        const { record } = concernAt(events, Infinity)!
        const asked = events.flatMap(event => (event.data['to'] as { staffId: string } | undefined)?.staffId ?? [])
        const named = [...asked, 'N99A101'].includes(asking.staffId ?? 'nobody')
        const reviewing = lived.namesCase && asking.roles.includes('sfo-reviewer')
        expect(mayReadConcern(asking, record)).toBe(named || reviewing)
      }),
    )
  })

  it('whoever could read it can read it ever after', async () => {
    await fc.assert(
      fc.asyncProperty(history, viewer, async (lived, asking) => {
        const events = await (await live(lived)).events()
        const could = events.map((_, index) => {
          const stood = concernAt(events.slice(0, index + 1), Infinity)
          return mayReadConcern(asking, stood!.record)
        })
        expect([...could].sort()).toEqual(could)
      }),
    )
  })

  it('nobody answers their own, only those asked answer, and nothing follows a withdrawal', async () => {
    await fc.assert(
      fc.asyncProperty(history, async lived => {
        const events = await (await live(lived)).events()
        const types = events.map(event => event.type)
        expect(types.indexOf('concern.raised')).toBe(0)
        expect(types.lastIndexOf('concern.raised')).toBe(0)
        expect(types.slice(0, -1)).not.toContain('concern.withdrawn')
        const { record } = concernAt(events, Infinity)!
        const asked = record.asks.map(ask => ask.to.staffId)
        expect(asked).not.toContain(record.raisedBy.staffId)
        expect(new Set(asked).size).toBe(asked.length)
        for (const { by } of [...record.answers, ...record.acknowledgements]) expect(asked).toContain(by.staffId)
        for (const ask of record.asks.slice(1)) expect(record.answers.every(answer => answer.at >= ask.at)).toBe(true)
      }),
    )
  })

  it('all at once, the stream is as if one had come after the other', async () => {
    await fc.assert(
      fc.asyncProperty(history, async lived => {
        const office = await live({ ...lived, deeds: [] })
        await Promise.all(lived.deeds.map(({ who, deed }) => office.act(who, deed)))
        const events = await office.events()
        expect(events.map(event => event.revision)).toEqual(events.map((_, index) => BigInt(index)))
        expect(events.slice(0, -1).map(event => event.type)).not.toContain('concern.withdrawn')
        const { record } = concernAt(events, Infinity)!
        const acknowledgers = record.acknowledgements.map(({ by }) => by.staffId)
        expect(new Set(acknowledgers).size).toBe(acknowledgers.length)
      }),
    )
  })

  it('what was known earlier is the beginning of what is known later, and no wait is negative', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(3000), fc.nat(3000), async (lived, one, other) => {
        const events = await (await live(lived)).events(`concern-${concernId}`)
        const [earlier, later] = [one, other]
          .sort((left, right) => left - right)
          .map(hours => concernAt(events, start + hours * hour)!)
        expect(later!.record.answers.slice(0, earlier!.record.answers.length)).toEqual(earlier!.record.answers)
        expect(later!.record.asks.slice(0, earlier!.asks.length)).toEqual(earlier!.record.asks)
        expect(later!.record.text).toBe(earlier!.record.text)
        const waits = later!.asks.flatMap(ask => [ask.acknowledged, ask.answered])
        for (const wait of waits) if (wait.status === 'recorded') expect(wait.after).toBeGreaterThanOrEqual(0)
        earlier!.asks.forEach(({ overdue }, index) => {
          if (overdue) expect(later!.asks[index]!.overdue?.since).toBe(overdue.since)
        })
      }),
    )
  })
})
