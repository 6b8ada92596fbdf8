import { expect } from '@jest/globals'
import { duration, exactly, type QuestionsOfCase } from './question.ts'

const entry = (reference: string) => ({ reference })
const notification = '2025-04-01T09:05:00+01:00'

/** What a review asks about holding, enforcement, the recalls and what was written down afterwards. */
export const enforcementQuestions: QuestionsOfCase['questions'] = {
  'Who held the case on 1 March 2025?': async ask => {
    const answer = await ask(
      `state { holders { status holder certainty since { edtf } until { edtf } setBy { entry { reference } } } }`,
      { effectiveAt: '2025-03-01' },
    )
    expect(answer).toEqual({
      state: {
        holders: [
          {
            status: 'UNALLOCATED',
            holder: null,
            certainty: 'CERTAIN',
            since: { edtf: '2025-02-24T08:20+00:00' },
            until: { edtf: '2025-03-10T10:00+00:00' },
            setBy: { entry: entry('D-21') },
          },
        ],
      },
    })
  },

  'How long between the tag violation and the team being told, and between being told and the decision on recall?':
    async ask => {
      const between = `{ ... on ElapsedBetween {
        from { reference occurred { edtf } } to { reference occurred { edtf } } elapsed ${duration}
      } }`
      const answer = await ask(`
        untilTold: elapsed(from: "D-24", to: "D-26") ${between}
        untilDecided: elapsed(from: "D-26", to: "D-29") ${between}
      `)
      const violation = { ...entry('D-24'), occurred: { edtf: '2025-03-03T23:15+00:00' } }
      const told = { ...entry('D-26'), occurred: { edtf: '2025-03-12T08:30+00:00' } }
      const decided = { ...entry('D-29'), occurred: { edtf: '2025-03-14T12:10+00:00' } }
      expect(answer).toEqual({
        untilTold: { from: violation, to: told, elapsed: exactly('P8DT9H15M') },
        untilDecided: { from: told, to: decided, elapsed: exactly('P2DT3H40M') },
      })
    },

  'Who decided not to recall on 14 March, in what capacity, and what had been proposed?': async ask => {
    const answer = await ask(`decision(id: "D-29") { ... on DecisionAccountability {
      outcome rationale options { status alternatives }
      decider { actor { staffId role capacity } statedBy { staffId } }
      proposals {
        entry { reference kind actor { staffId } } outcomeOfProposal
        overriddenBy { reference actor { staffId capacity } }
      }
    } }`)
    expect(answer).toEqual({
      decision: {
        outcome: 'not recalled',
        rationale: 'first violation',
        options: { status: 'RECORDED', alternatives: ['final warning'] },
        decider: {
          actor: { staffId: 'N99A202', role: 'senior probation officer', capacity: 'COVERING' },
          statedBy: null,
        },
        proposals: [
          {
            entry: { ...entry('D-27'), kind: 'recall.considered', actor: { staffId: 'N99A102' } },
            outcomeOfProposal: 'OVERRIDDEN',
            overriddenBy: [{ ...entry('D-28'), actor: { staffId: 'N99A202', capacity: 'COVERING' } }],
          },
        ],
      },
    })
  },

  'Which requests had no answer when the recall was started on 28 March at 10:05?': async ask => {
    const requests = `{
      entry { reference occurred { edtf } } of due { edtf } status overdue
      answeredBy { reference recorded { at { edtf } } } chasedBy { reference occurred { edtf } }
    }`
    const started = '2025-03-28T10:05:00+00:00'
    const concern = {
      entry: { ...entry('D-18'), occurred: { edtf: '2025-02-14T08:50+00:00' } },
      of: 'N99A301',
      due: { edtf: '2025-02-21' },
      status: 'UNANSWERED',
      overdue: 'YES',
      answeredBy: [],
      chasedBy: [],
    }
    const advice = {
      entry: { ...entry('D-32'), occurred: { edtf: '2025-03-20T10:40+00:00' } },
      of: 'N99A201',
      due: { edtf: '2025-03-24' },
      status: 'UNANSWERED',
      overdue: 'YES',
      answeredBy: [],
      chasedBy: [],
    }
    const safeguarding = {
      entry: { ...entry('D-33'), occurred: { edtf: '2025-03-21T09:00+00:00' } },
      of: "Children's services",
      due: { edtf: '2025-03-28' },
      status: 'UNANSWERED',
      overdue: 'NO',
      answeredBy: [],
      chasedBy: [{ ...entry('D-36'), occurred: { edtf: '2025-03-28T09:30+00:00' } }],
    }
    const asKnownThen = await ask(`requests(openOnly: true) ${requests}`, { effectiveAt: started, knownAt: started })
    expect(asKnownThen).toEqual({ requests: [concern, advice, safeguarding] })

    const ofDecision = await ask(
      `decision(id: "D-37") { ... on DecisionAccountability { information { outstanding ${requests} } } }`,
    )
    expect(ofDecision).toEqual({ decision: { information: { outstanding: [concern, advice, safeguarding] } } })

    const asKnownNow = await ask(`requests(openOnly: true) ${requests}`, { effectiveAt: started })
    const claimedLater = {
      ...advice,
      status: 'ANSWER_CONTESTED',
      answeredBy: [{ ...entry('D-46'), recorded: { at: { edtf: '2025-04-01T11:30+01:00' } } }],
    }
    expect(asKnownNow).toEqual({ requests: [concern, claimedLater, safeguarding] })
  },

  'How long did the second recall wait at each role?': async ask => {
    const answer = await ask<{
      readonly processes: readonly { readonly id: string; readonly waits: readonly object[] }[]
    }>(
      `processes { id waits {
        role open elapsed ${duration} entered { entry { reference } at { earliest } } left { entry { reference } at { earliest } }
      } }`,
      { knownAt: '2025-04-02T10:45:00+01:00' },
    )
    const wait = (
      role: string,
      entered: readonly [string, string],
      left: readonly [string, string],
      elapsed: string,
    ) => ({
      role,
      open: false,
      elapsed: exactly(elapsed),
      entered: { entry: entry(entered[0]), at: { earliest: entered[1] } },
      left: { entry: entry(left[0]), at: { earliest: left[1] } },
    })
    const started = ['D-37', '2025-03-28T10:05:00.000Z'] as const
    const sent = ['D-38', '2025-03-28T12:30:00.000Z'] as const
    const endorsed = ['D-39', '2025-03-31T08:15:00.000Z'] as const
    const signed = ['D-40', '2025-03-31T14:40:00.000Z'] as const
    const requested = ['D-41', '2025-03-31T14:55:00.000Z'] as const
    const revoked = ['D-43', '2025-04-01T09:20:00.000Z'] as const
    const told = ['D-44', '2025-04-01T09:45:00.000Z'] as const
    expect(answer.processes.find(run => run.id === 'RC-2')?.waits).toEqual([
      wait('probation practitioner', started, sent, 'PT2H25M'),
      wait('senior probation officer', sent, endorsed, 'P2DT19H45M'),
      wait('head of PDU', endorsed, signed, 'PT6H25M'),
      wait('probation practitioner', signed, requested, 'PT15M'),
      wait('central recall team', requested, revoked, 'PT18H25M'),
      wait('central recall team caseworker', revoked, told, 'PT25M'),
      {
        role: 'police',
        open: true,
        elapsed: exactly('P1D'),
        entered: { entry: entry(told[0]), at: { earliest: told[1] } },
        left: null,
      },
    ])
  },

  'Where was the recall at the time of the offence?': async ask => {
    const answer = await ask<{ readonly state: { readonly recalls: readonly { readonly id: string }[] } }>(
      `state { recalls { id status waitingWith { role open entered { step entry { reference } at { edtf } } left { step } } } }`,
      { effectiveAt: '2025-03-30T23:10:00+01:00' },
    )
    expect(answer.state.recalls.find(run => run.id === 'RC-2')).toEqual({
      id: 'RC-2',
      status: 'WAITING',
      waitingWith: {
        role: 'senior probation officer',
        open: true,
        entered: {
          step: 'endorsement requested',
          entry: entry('D-38'),
          at: { edtf: '2025-03-28T12:30+00:00' },
        },
        left: null,
      },
    })
  },

  'Which entries were recorded or changed after the notification of 1 April 09:05?': async ask => {
    const answer = await ask(`recordedAfter(moment: "${notification}") {
      entries { entry { reference recorded { at { edtf } } } after aboutEarlierTime changes { reference } }
      firstReadAfter { information { reference } }
      recordingNotStated { reference }
    }`)
    const late = (reference: string, at: string, aboutEarlierTime = false, changes: readonly object[] = []) => ({
      entry: { reference, recorded: { at: { edtf: at } } },
      after: 'SURELY',
      aboutEarlierTime,
      changes,
    })
    expect(answer).toEqual({
      recordedAfter: {
        entries: [
          late('D-46', '2025-04-01T11:30+01:00', true),
          late('D-43', '2025-04-01T10:20+01:00'),
          late('D-44', '2025-04-01T10:45+01:00'),
          late('D-47', '2025-04-02T08:55+01:00', false, [entry('D-16')]),
          late('D-48', '2025-04-03T10:20+01:00'),
          late('D-49', '2025-04-08T14:00+01:00'),
        ],
        firstReadAfter: [],
        recordingNotStated: [entry('D-01'), entry('D-24')],
      },
    })
  },

  'Is the advice of 21 March established?': async ask => {
    const answer = await ask(`establishment(of: "D-46") { ... on Establishment {
      established basis attestation claimedBy { staffId role } claimedAt { edtf } lag ${duration}
      confirmedBy { reference } tracesAtTheTime { reference }
      contestedBy { reference occurred { edtf } actor { staffId role } data }
    } }`)
    expect(answer).toMatchObject({
      establishment: {
        established: false,
        basis: 'CONTESTED',
        attestation: 'CONTESTED',
        claimedBy: { staffId: 'N99A201', role: 'senior probation officer' },
        claimedAt: { edtf: '2025-04-01T11:30+01:00' },
        lag: exactly('P10DT22H30M'),
        confirmedBy: [],
        tracesAtTheTime: [],
        contestedBy: [
          {
            ...entry('D-48'),
            occurred: { edtf: '2025-04-03T10:00+01:00' },
            actor: { staffId: 'N99A102', role: 'probation practitioner' },
            data: { position: 'denied' },
          },
        ],
      },
    })
  },

  'Did the court follow the proposal?': async ask => {
    interface Answer {
      readonly concordance: readonly { readonly matter: string }[]
    }
    const { concordance } = await ask<Answer>(`concordance {
      matter followed proposal { reference } proposed outcome { reference } decided
    }`)
    expect(concordance.filter(one => one.matter === 'SENTENCE')).toEqual([
      {
        matter: 'SENTENCE',
        followed: 'NO',
        proposal: entry('D-05'),
        proposed: 'suspended sentence order with curfew',
        outcome: entry('D-06'),
        decided: '12 months custody',
      },
    ])
  },

  'Name every act done by someone covering or acting.': async ask => {
    const answer = await ask(`chronology(first: 100, filter: { standInsOnly: true }) {
      totalCount edges { node { entry { reference kind actor { staffId role capacity } } } }
    }`)
    const act = (reference: string, kind: string, staffId: string, role: string) => ({
      node: { entry: { reference, kind, actor: { staffId, role, capacity: 'COVERING' } } },
    })
    expect(answer).toEqual({
      chronology: {
        totalCount: 5,
        edges: [
          act('D-23', 'absence.judged', 'N99A103', 'duty officer'),
          act('D-25', 'allocation.made', 'N99A202', 'senior probation officer'),
          act('D-28', 'override.made', 'N99A202', 'senior probation officer'),
          act('D-29', 'recall.not_recalled', 'N99A202', 'senior probation officer'),
          act('D-39', 'recall.endorsed', 'N99A202', 'senior probation officer'),
        ],
      },
    })
  },
}
