import { describe, expect, it } from '@jest/globals'
import { isoDuration } from '#case-record'
import { accountabilityOf } from '../accountability/accountability.ts'
import { orderBetween } from '../case-file/order.ts'
import { chronology } from '../chronology/chronology.ts'
import { compareMoments } from '../compare/compare.ts'
import { processesAt, type ProcessRun } from '../processes/process.ts'
import { requestsAt } from '../requests/requests.ts'
import { caseStateAt } from '../state/case-state.ts'
import { historyOf, instantOf, references, the, type HistoryEntry } from '../testing/history.ts'
import { centralTeam, headOfUnit, manager, nextPractitioner, policeOfficer, practitioner } from '../testing/people.ts'

const step = (id: string, kind: string, occurred: string | null, rest: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  kind: `recall.${kind}`,
  occurred,
  by: practitioner,
  ...rest,
})

const waits = (run: ProcessRun) =>
  run.waits.map(wait => [wait.role, isoDuration(wait.elapsed.least), isoDuration(wait.elapsed.most)])
const stepsOf = (runs: readonly ProcessRun[]) => runs.map(run => references(run.steps.map(one => one.entry)))

describe('row 19: a decision that depends on a condition', () => {
  it('keeps what it depends on, as its source says it', async () => {
    const file = (
      await historyOf([
        {
          id: 'parole',
          kind: 'parole.decision',
          occurred: '2021-02-01',
          by: { role: 'panel chair', organisation: 'Parole Board' },
          data: { outcome: 'release', dependsOn: ['a place at a hostel'] },
        },
        { id: 'no place', kind: 'ap.referral', occurred: '2021-03-01', by: practitioner, data: { outcome: 'refused' } },
      ])
    ).knownAt()
    expect(the(file, 'parole').data['dependsOn']).toEqual(['a place at a hostel'])
    expect(requestsAt(file, file.knownAt)).toEqual([])
  })

  it('lets a condition lapse when its own record says that it ends, and then what stood before stands again', async () => {
    const file = (
      await historyOf([
        {
          id: 'release',
          kind: 'custody.released',
          occurred: '2021-03-01',
          data: { conditions: ['curfew'] },
        },
        {
          id: 'exemption',
          kind: 'licence.condition.varied',
          occurred: '2021-04-01T09:00Z',
          by: manager,
          data: { condition: 'Curfew', change: 'removed', expiry: '2021-04-10' },
        },
      ])
    ).knownAt()
    const conditions = (moment: string) =>
      caseStateAt(file, instantOf(moment)).conditions.map(one => [
        one.setting.effect.condition,
        one.setting.effect.change,
      ])
    expect(conditions('2021-03-15')).toEqual([['curfew', 'set']])
    expect(conditions('2021-04-05')).toEqual([])
    expect(conditions('2021-04-11')).toEqual([['curfew', 'set']])
  })
})

describe('row 21: one word for different steps', () => {
  it('names each step of one recall with its own time and author', async () => {
    const file = (
      await historyOf([
        step('1', 'considered', '2022-01-10T09:00Z', { data: { recallId: 'R' } }),
        step('2', 'initiated', '2022-01-10T10:00Z', { data: { recallId: 'R' } }),
        step('3', 'decided', '2022-01-10T11:00Z', { by: manager, data: { recallId: 'R' } }),
        step('4', 'licence_revoked', '2022-01-11T09:00Z', { by: centralTeam, data: { recallId: 'R' } }),
        step('5', 'execution.attempted', '2022-01-12T09:00Z', {
          by: policeOfficer,
          data: { recallId: 'R', entryGained: true },
        }),
      ])
    ).knownAt()
    const [run] = processesAt(file, file.knownAt)
    expect(run?.steps.map(one => one.step)).toEqual([
      'considered',
      'initiated',
      'decided',
      'licence revoked',
      'execution attempted',
    ])
    expect(run?.status).toBe('ended')
  })

  it('keeps two recalls without a number apart where each is tied to its own start', async () => {
    const file = (
      await historyOf([
        step('a1', 'initiated', '2022-01-10T10:00Z'),
        step('a2', 'requested', '2022-01-11T10:00Z', { relatesTo: { 'step-of': 'a1' } }),
        step('a3', 'licence_revoked', '2022-01-12T10:00Z', { relatesTo: { 'step-of': 'a2' } }),
        step('b1', 'initiated', '2022-05-10T10:00Z'),
        step('b2', 'requested', '2022-05-11T10:00Z', { relatesTo: { 'step-of': 'b1' }, data: { recallId: 'RC-8' } }),
        step('b3', 'licence_revoked', '2022-05-12T10:00Z', { data: { recallId: 'RC-8' } }),
      ])
    ).knownAt()
    const runs = processesAt(file, file.knownAt)
    expect(stepsOf(runs)).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'b3'],
    ])
    expect(runs.map(run => run.id)).toEqual([undefined, 'RC-8'])
  })

  it('begins another recall where one is started again, though nothing numbers or ties either', async () => {
    const file = (
      await historyOf([
        step('a1', 'initiated', '2022-01-10T10:00Z'),
        step('a2', 'notified_police', '2022-01-12T10:00Z'),
        step('b1', 'initiated', '2023-05-10T10:00Z'),
        step('b2', 'requested', '2023-05-11T10:00Z'),
      ])
    ).knownAt()
    const runs = processesAt(file, file.knownAt)
    expect(stepsOf(runs)).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
    ])
    const changed = compareMoments(
      { file, effectiveAt: instantOf('2022-02-01') },
      { file, effectiveAt: instantOf('2024-02-01') },
    )
    expect(changed.filter(change => change.field.startsWith('recall.')).map(change => change.to)).toEqual([
      ['requested, waiting with central recall team'],
    ])
  })
})

describe('row 22: a wait with no entry of its own', () => {
  const entries = [
    step('start', 'initiated', '2022-03-25T16:00Z', { data: { recallId: 'R' } }),
    step('sent', 'endorsement.requested', '2022-03-26T16:00Z', {
      data: { recallId: 'R', toRole: 'senior probation officer' },
    }),
    step('endorsed', 'endorsed', '2022-03-28T09:00+01:00', {
      by: manager,
      data: { recallId: 'R', toRole: 'head of PDU' },
    }),
    step('signed', 'report.signed', '2022-03-28T11:00+01:00', { by: headOfUnit, data: { recallId: 'R' } }),
  ]

  it('is with the role it was sent to, in clock hours across the change to summer time', async () => {
    const file = (await historyOf(entries)).knownAt()
    expect(waits(processesAt(file, Date.parse('2022-03-28T12:00+01:00'))[0]!)).toEqual([
      ['probation practitioner', 'P1D', 'P1D'],
      ['senior probation officer', 'P1DT16H', 'P1DT16H'],
      ['head of PDU', 'PT2H', 'PT2H'],
      ['probation practitioner', 'PT1H', 'PT1H'],
    ])
  })

  it('loses no hour in October either', async () => {
    const autumn = [
      step('start', 'initiated', '2022-10-29T12:00+01:00'),
      step('sent', 'requested', '2022-10-30T12:00+00:00', { relatesTo: { 'step-of': 'start' } }),
    ]
    const file = (await historyOf(autumn)).knownAt()
    expect(waits(processesAt(file, Date.parse('2022-10-30T12:00Z'))[0]!)[0]).toEqual([
      'probation practitioner',
      'P1DT1H',
      'P1DT1H',
    ])
  })

  it('is open at an instant between two steps, and nothing later is told', async () => {
    const file = (await historyOf(entries)).knownAt()
    const [run] = processesAt(file, Date.parse('2022-03-27T16:00Z'))
    expect(run).toMatchObject({ status: 'waiting' })
    expect(stepsOf([run!])).toEqual([['start', 'sent']])
    expect(run!.waits.at(-1)).toMatchObject({ role: 'senior probation officer', left: undefined })
    expect(waits(run!).at(-1)).toEqual(['senior probation officer', 'P1D', 'P1D'])
  })

  it('leaves a request open that was only made again, of somebody else', async () => {
    const again = step('again', 'endorsement.requested', '2022-03-27T16:00Z', {
      data: { recallId: 'R', toRole: 'head of PDU' },
    })
    const file = (await historyOf([...entries.slice(0, 2), again])).knownAt()
    const requests = requestsAt(file, file.knownAt).map(one => [one.entry.source.reference, one.of, one.status])
    expect(requests).toEqual([
      ['sent', 'senior probation officer', 'unanswered'],
      ['again', 'head of PDU', 'unanswered'],
    ])
  })

  it('has bounds where steps are known only to the day, and no step is ordered by its midnight', async () => {
    const file = (
      await historyOf([
        step('start', 'initiated', '2022-06-01T09:00Z', { data: { recallId: 'R' } }),
        step('sent', 'requested', '2022-06-02', { recordedAt: '2022-06-02T15:00Z', data: { recallId: 'R' } }),
        step('endorsed', 'endorsed', '2022-06-02T11:00Z', {
          by: manager,
          data: { recallId: 'R', toRole: 'head of PDU' },
        }),
        step('undated', 'submitted', null, { recordedAt: null, data: { recallId: 'R' } }),
      ])
    ).knownAt()
    const [run] = processesAt(file, Date.parse('2022-06-04T00:00Z'))
    expect(stepsOf([run!])).toEqual([['start', 'endorsed', 'sent']])
    expect(references(run!.undatedSteps)).toEqual(['undated'])
    expect(run!.waits.map(wait => wait.elapsed.exact)).toEqual([true, false, false])
  })
})

describe('row 23: imprecise and unknown dates', () => {
  const entries: readonly HistoryEntry[] = [
    { id: 'year', kind: 'contact.recorded', occurred: '2021', by: practitioner },
    { id: 'about march', kind: 'contact.recorded', occurred: '2021-03~', by: practitioner },
    { id: 'day', kind: 'contact.recorded', occurred: '2021-03-14', by: practitioner },
    { id: 'hour', kind: 'contact.recorded', occurred: '2021-03-14T10:00Z', by: practitioner },
    { id: 'some time', kind: 'contact.recorded', occurred: '2021-03-01/2021-03-20', by: practitioner },
    { id: 'unknown', kind: 'contact.recorded', occurred: null, recordedAt: null, by: practitioner },
    {
      id: 'only recorded',
      kind: 'contact.recorded',
      occurred: null,
      recordedAt: '2021-06-01T09:00Z',
      by: practitioner,
    },
    { id: 'later', kind: 'contact.recorded', occurred: '2022-03-14', by: practitioner },
  ]

  it('keep their precision and claim no order where they overlap', async () => {
    const file = (await historyOf(entries)).knownAt()
    const order = (left: string, right: string) => orderBetween(the(file, left), the(file, right))
    const overlapping = ['year', 'about march', 'day', 'some time', 'only recorded']
    expect(overlapping.map(reference => order(reference, 'hour'))).toEqual(overlapping.map(() => 'unknown'))
    expect(order('unknown', 'later')).toBe('unknown')
    expect(order('year', 'later')).toBe('before')
    expect(the(file, 'about march').occurred).toMatchObject({ edtf: '2021-03~', approximate: true })
  })

  it('are listed undated first, and each says whether it follows the one before', async () => {
    const items = chronology((await historyOf(entries)).knownAt(), {})
    expect(items.map(item => [item.entry.source.reference, item.placement, item.orderToPrevious])).toEqual([
      ['unknown', 'undated', undefined],
      ['only recorded', 'within a period', 'not known'],
      ['year', 'within a period', 'not known'],
      ['about march', 'within a period', 'not known'],
      ['some time', 'within a period', 'not known'],
      ['day', 'within a period', 'not known'],
      ['hour', 'at an instant', 'not known'],
      ['later', 'within a period', 'after'],
    ])
  })

  it('are not lost to a filter by period that they may lie in', async () => {
    const period = { earliest: Date.parse('2021-03-14T09:00Z'), latest: Date.parse('2021-03-14T09:30Z') }
    const items = chronology((await historyOf(entries)).knownAt(), { period })
    expect(references(items.map(item => item.entry))).toEqual([
      'unknown',
      'only recorded',
      'year',
      'about march',
      'some time',
      'day',
    ])
  })

  it('leave open what was in force on the day of a change', async () => {
    const tier = (id: string, occurred: string, value: string): HistoryEntry => ({
      id,
      kind: 'tier.set',
      occurred,
      by: practitioner,
      data: { tier: value },
    })
    const file = (await historyOf([tier('a', '2021-02', 'B2'), tier('b', '2021-06-10', 'A3')])).knownAt()
    const at = (moment: string) =>
      caseStateAt(file, Date.parse(moment)).tier.map(one => [one.setting.effect.tier, one.certainty])
    expect(at('2021-01-31T12:00Z')).toEqual([])
    expect(at('2021-02-15T12:00Z')).toEqual([['B2', 'possible']])
    expect(at('2021-05-15T12:00Z')).toEqual([['B2', 'certain']])
    expect(at('2021-06-10T12:00Z')).toEqual([
      ['B2', 'possible'],
      ['A3', 'possible'],
    ])
    expect(at('2021-06-11T12:00Z')).toEqual([['A3', 'certain']])
  })
})

describe('row 26: one act that concerns several people', () => {
  it('keeps every case reference number on the one entry', async () => {
    const file = (
      await historyOf([
        {
          id: 'joint',
          kind: 'charge',
          occurred: '2021-09-01',
          alsoConcerns: ['X999101', 'X999102'],
          data: { offence: 'robbery' },
        },
      ])
    ).knownAt()
    expect(the(file, 'joint').alsoConcerns).toEqual(['X999101', 'X999102'])
  })
})

describe('workload beside a decision', () => {
  it('is what had been recorded of the decider by then, not what came after or of another', async () => {
    const allocation = (id: string, occurred: string, to: string, caseload: number): HistoryEntry => ({
      id,
      kind: 'allocation.made',
      occurred,
      by: manager,
      data: { to, caseload },
    })
    const file = (
      await historyOf([
        allocation('own', '2021-01-01T09:00Z', 'N88A102', 41),
        allocation('of another', '2021-02-01T09:00Z', 'N88A101', 12),
        { id: 'warned', kind: 'warning.issued', occurred: '2021-03-01T09:00Z', by: nextPractitioner },
        allocation('later', '2021-04-01T09:00Z', 'N88A102', 60),
      ])
    ).knownAt()
    expect(accountabilityOf(file, the(file, 'warned'), file.knownAt).workload?.source.reference).toBe('own')
  })
})
