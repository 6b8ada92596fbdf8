import { describe, expect, it } from '@jest/globals'
import { isRecorded } from '#case-record'
import { accountabilityOf } from '../accountability/accountability.ts'
import { influencesOf } from '../accountability/influences.ts'
import { deciderOf } from '../case-file/decider.ts'
import { meetingsAt } from '../meetings/meetings.ts'
import { recallOccasions, reusedRationales } from '../recall/occasions.ts'
import { isOpen, requestsAt } from '../requests/requests.ts'
import { settingsOf } from '../state/setting.ts'
import { historyOf, references, the } from '../testing/history.ts'
import {
  centralTeam,
  headOfUnit,
  manager,
  nextPractitioner,
  nobodyNamed,
  policeOfficer,
  practitioner,
} from '../testing/people.ts'

/**
 * What a naive model of a case history gets wrong, row by row. Every history here is invented for its row.
 *
 * | rows | where |
 * |---|---|
 * | 1 to 3, 9, 27, 28, 30 | this file: decisions and silence |
 * | 7, 8 | capacity-and-holding.test.ts |
 * | 4, 6, 13 to 18 | accounts.test.ts: disputes, amendments, versions, findings |
 * | 5 | ratings.test.ts: two values at once, signatures, overrides |
 * | 10 to 12, 24, 25 | information.test.ts: held, arrived, read, relied on, restricted, not yet known |
 * | 19, 21 to 23, 26 | processes-and-time.test.ts: steps, waits, imprecise dates, several people |
 *
 * Left to later capabilities, because they judge or advise instead of recording and replaying:
 * 17 beyond "a finding changes nothing in force" (findings belong to the review itself; that half is shown here),
 * 18 beyond "both stand" (the register of reviews), 19 beyond keeping what a decision depends on (alerts),
 * 20 (checking instructions against conditions pairwise), 29 (simulating what another level would have required).
 */
describe('row 1: a decision with nobody recorded as its decider', () => {
  it('is kept as "not recorded", not given to whoever wrote it down', async () => {
    const history = await historyOf([
      {
        id: 'variation',
        kind: 'licence.condition.varied',
        occurred: '2023-05-04',
        by: nobodyNamed,
        recordedBy: practitioner,
        data: { condition: 'curfew', to: '21:00' },
      },
      { id: 'warning', kind: 'warning.issued', occurred: '2023-05-09T10:00Z', by: practitioner },
    ])
    const file = history.knownAt()
    const undecided = file.entries.filter(entry => !isRecorded(deciderOf(entry).actor))
    expect(references(undecided)).toEqual(['variation'])
    expect(deciderOf(the(file, 'variation'))).toMatchObject({
      actor: { role: null, organisation: null },
      statedBy: { staffId: practitioner.staffId },
    })
  })

  it('names the decider that its data names, and keeps who only wrote that down', async () => {
    const history = await historyOf([
      {
        id: 'minute',
        kind: 'recall.not_recalled',
        occurred: '2023-05-03',
        by: practitioner,
        data: { decidedBy: 'Head of PDU', rationale: 'engaging' },
      },
      {
        id: 'own',
        kind: 'recall.not_recalled',
        occurred: '2023-06-03',
        by: headOfUnit,
        data: { decidedBy: 'Head of PDU ', rationale: 'engaging' },
      },
    ])
    const file = history.knownAt()
    expect(deciderOf(the(file, 'minute'))).toEqual({
      actor: { role: 'Head of PDU', organisation: null },
      statedBy: practitioner,
    })
    expect(deciderOf(the(file, 'own'))).toEqual({ actor: headOfUnit, statedBy: undefined })
  })
})

describe('row 2: a decision not to recall, as against a question never put on record', () => {
  const entries = [
    {
      id: 'asked-1',
      kind: 'recall.questioned',
      occurred: '2022-02-01',
      by: policeOfficer,
      data: { raisedBy: 'police', occasion: 1 },
    },
    {
      id: 'decided-1',
      kind: 'recall.not_recalled',
      occurred: '2022-02-03',
      by: manager,
      data: { rationale: 'warned instead', occasion: 1 },
    },
    {
      id: 'asked-2',
      kind: 'recall.questioned',
      occurred: '2022-04-01',
      by: policeOfficer,
      data: { raisedBy: 'police', occasion: 2 },
    },
  ]

  it('keeps the decider and the reason of the one, and says of the other that nothing came', async () => {
    const file = (await historyOf(entries)).knownAt()
    const occasions = recallOccasions(file, file.knownAt)
    expect(occasions.map(({ entry }) => entry.source.reference)).toEqual(['asked-1', 'decided-1', 'asked-2'])
    expect(occasions.map(({ decider }) => decider?.actor.staffId)).toEqual([undefined, manager.staffId, undefined])
    expect(occasions.map(({ rationale }) => rationale)).toEqual([undefined, 'warned instead', undefined])
    expect(occasions.map(({ reply }) => reply?.status)).toEqual(['answered', undefined, 'unanswered'])
  })

  it('does not take a decision made before the question for its answer, though both carry one number', async () => {
    const file = (
      await historyOf([
        { ...entries[1]!, id: 'earlier', occurred: '2020-01-01', data: { rationale: 'other recall', occasion: 2 } },
        entries[2]!,
      ])
    ).knownAt()
    expect(requestsAt(file, file.knownAt)[0]).toMatchObject({ status: 'unanswered', answeredBy: [] })
  })
})

describe('row 3: something required that did not happen', () => {
  it('follows from the status and the missing entry, and from nothing stored', async () => {
    const history = await historyOf([
      {
        id: 'rating',
        kind: 'assessment.rosh',
        occurred: '2023-01-10T09:00Z',
        by: nextPractitioner,
        data: { levels: { public: 'high' }, status: 'awaiting countersignature' },
      },
      {
        id: 'told',
        kind: 'manager.direction',
        occurred: '2023-01-10T11:00Z',
        by: manager,
        relatesTo: { directs: 'rating' },
      },
    ])
    const file = history.knownAt()
    expect(requestsAt(file, file.knownAt)).toMatchObject([{ subject: 'countersignature', status: 'unanswered' }])
    expect(settingsOf(file).settings).toEqual([])
    const checks = accountabilityOf(file, the(file, 'rating'), file.knownAt).oversight
    expect(checks.map(check => [check.standard.id, check.status])).toContainEqual([
      'rosh-countersignature-awaited',
      'none recorded',
    ])
  })

  it('keeps a meeting that was not held, with its reason', async () => {
    const file = (
      await historyOf([
        {
          id: 'none',
          kind: 'mappa.meeting.not_held',
          occurred: '2023-01',
          by: nobodyNamed,
          data: { reason: 'no chair' },
        },
      ])
    ).knownAt()
    const [held] = meetingsAt(file, file.knownAt)
    expect(held?.meeting).toEqual({ held: false, reasonNotHeld: 'no chair' })
  })
})

describe('row 9: a decision of another agency that changes ours', () => {
  it('stands as a decision with its own decider, agency and influence on what followed', async () => {
    const file = (
      await historyOf([
        {
          id: 'bail',
          kind: 'custody.bailed',
          occurred: '2023-07-01T16:00Z',
          by: { role: 'district judge', organisation: 'Court' },
          data: { rationale: 'insufficient grounds to remand' },
        },
        {
          id: 'no recall',
          kind: 'recall.not_recalled',
          occurred: '2023-07-02T10:00Z',
          by: manager,
          relatesTo: { follows: 'bail' },
          data: { rationale: 'court has bailed him', alternatives: 'curfew' },
        },
      ])
    ).knownAt()
    const answer = accountabilityOf(file, the(file, 'no recall'), file.knownAt)
    expect(references(answer.proposals.map(proposal => proposal.entry))).toEqual(['bail'])
    expect(answer.options).toMatchObject({ status: 'recorded', alternatives: ['curfew'] })
    expect(accountabilityOf(file, the(file, 'bail'), file.knownAt)).toMatchObject({
      decider: { actor: { role: 'district judge', organisation: 'Court' } },
      rationale: 'insufficient grounds to remand',
      options: { status: 'none recorded', alternatives: [] },
    })
  })
})

describe('row 27: a reason used again', () => {
  const decision = (id: string, occurred: string, rationale: string) => ({
    id,
    kind: 'recall.not_recalled',
    occurred,
    by: manager,
    data: { rationale },
  })
  const news = (id: string, occurred: string) => ({ id, kind: 'info.received', occurred, by: policeOfficer })

  it('is shown with the decisions it served, the questions since, and the next other reason', async () => {
    const file = (
      await historyOf([
        decision('first', '2022-01-10', 'await the court'),
        decision('again', '2022-03-10', ' Await the  court'),
        { id: 'asked', kind: 'recall.questioned', occurred: '2022-05-01', by: policeOfficer },
        decision('other', '2022-06-01', 'time has passed'),
        { id: 'asked later', kind: 'recall.questioned', occurred: '2022-07-01', by: policeOfficer },
      ])
    ).knownAt()
    const [reused, ...rest] = reusedRationales(file, recallOccasions(file, file.knownAt))
    expect(rest).toEqual([])
    expect(references(reused!.decisions)).toEqual(['first', 'again'])
    expect(references(reused!.questionsSince)).toEqual(['asked'])
    expect(reused!.nextDecision?.source.reference).toBe('other')
  })

  it('is not called reused where new information came in between, and is where none came since', async () => {
    const file = (
      await historyOf([
        decision('first', '2022-01-10', 'await the court'),
        news('police report', '2022-02-01'),
        decision('second', '2022-03-10', 'await the court'),
        decision('third', '2022-04-10', 'await the court'),
      ])
    ).knownAt()
    const reused = reusedRationales(file, recallOccasions(file, file.knownAt))
    expect(reused.map(({ decisions }) => references(decisions))).toEqual([['second', 'third']])
  })
})

describe('row 28: dissent', () => {
  it('keeps both positions: the practitioner for recall, the manager against, and a chain of overrides', async () => {
    const file = (
      await historyOf([
        {
          id: 'for',
          kind: 'recall.considered',
          occurred: '2023-08-01T09:00Z',
          by: practitioner,
          data: { recallId: 1 },
        },
        {
          id: 'against',
          kind: 'override.made',
          occurred: '2023-08-01T12:00Z',
          by: manager,
          relatesTo: { overrides: 'for' },
          data: { from: 'recall', to: 'warning' },
        },
        {
          id: 'for after all',
          kind: 'override.made',
          occurred: '2023-08-02T09:00Z',
          by: headOfUnit,
          relatesTo: { overrides: 'against' },
          data: { from: 'warning', to: 'recall' },
        },
        {
          id: 'dissent',
          kind: 'dissent.recorded',
          occurred: '2023-08-02T10:00Z',
          by: manager,
          relatesTo: { 'dissents-from': 'for after all' },
        },
      ])
    ).knownAt()
    const onto = (reference: string) =>
      influencesOf(file, the(file, reference)).map(one => [one.entry.source.reference, one.type, one.timing])
    expect(onto('for')).toEqual([['against', 'override', 'after']])
    expect(onto('against')).toEqual([['for after all', 'override', 'after']])
    expect(onto('for after all')).toContainEqual(['dissent', 'dissent', 'after'])
    const answer = accountabilityOf(file, the(file, 'for after all'), file.knownAt)
    expect(answer.decider.actor).toEqual(headOfUnit)
    expect(references(answer.proposals.map(proposal => proposal.entry))).toEqual(['against', 'for'])
  })
})

describe('an approval afterwards that is dated before the decision', () => {
  it('is shown as a contradiction of the record, never as given before', async () => {
    const approved = (occurred: string) => ({
      id: `approved ${occurred}`,
      kind: 'ratification.given',
      occurred,
      by: headOfUnit,
      relatesTo: { ratifies: 'done' },
    })
    const file = (
      await historyOf([
        { id: 'done', kind: 'warning.issued', occurred: '2023-08-02T11:00Z', by: practitioner },
        approved('2023-08-01'),
        approved('2023-08-02'),
        approved('2023-08-03'),
      ])
    ).knownAt()
    const seen = influencesOf(file, the(file, 'done')).map(({ timing }) => timing)
    expect(seen).toEqual(['contradicted', 'order not known', 'after'])
  })
})

describe('row 28: dissent from what a decision followed', () => {
  it('is dissent about the decision, through the direction it names', async () => {
    const file = (
      await historyOf([
        { id: 'told', kind: 'manager.direction', occurred: '2023-08-01T09:00Z', by: manager },
        {
          id: 'against it',
          kind: 'dissent.recorded',
          occurred: '2023-08-01T10:00Z',
          by: practitioner,
          relatesTo: { 'dissents-from': 'told' },
        },
        {
          id: 'done',
          kind: 'warning.issued',
          occurred: '2023-08-01T11:00Z',
          by: practitioner,
          relatesTo: { follows: 'told' },
        },
        {
          id: 'approved',
          kind: 'ratification.given',
          occurred: '2023-08-03T11:00Z',
          by: headOfUnit,
          relatesTo: { ratifies: 'told' },
        },
      ])
    ).knownAt()
    const influences = influencesOf(file, the(file, 'done'))
    const seen = influences.map(one => [one.entry.source.reference, one.through?.source.reference, one.timing])
    expect(seen).toEqual([
      ['told', undefined, 'before'],
      ['against it', 'told', 'before'],
      ['approved', 'told', 'after'],
    ])
  })
})

describe('row 30: several who answer for one act', () => {
  it('attributes each part to its own author: practitioner, manager and another agency', async () => {
    const file = (
      await historyOf([
        {
          id: 'started',
          kind: 'recall.initiated',
          occurred: '2023-09-01T09:00Z',
          by: practitioner,
          data: { recallId: 'RC-5' },
        },
        {
          id: 'signed',
          kind: 'recall.report.signed',
          occurred: '2023-09-01T15:00Z',
          by: headOfUnit,
          data: { recallId: 'RC-5' },
        },
        {
          id: 'revoked',
          kind: 'recall.licence_revoked',
          occurred: '2023-09-02T10:00Z',
          by: centralTeam,
          data: { recallId: 'RC-5' },
        },
      ])
    ).knownAt()
    const answer = accountabilityOf(file, the(file, 'revoked'), file.knownAt)
    expect(answer.decider.actor).toEqual(centralTeam)
    expect(answer.influences.map(one => [one.entry.actor.staffId, one.type])).toEqual([
      [headOfUnit.staffId, 'countersignature'],
    ])
    expect(requestsAt(file, file.knownAt).filter(isOpen)).toEqual([])
  })
})
