import { expect } from '@jest/globals'
import { duration, exactly, type AskView, type QuestionsOfCase } from './question.ts'

const entry = (reference: string) => ({ reference })

interface InformationAnswer {
  readonly decision: {
    readonly decider: object
    readonly information: {
      readonly reliedOn: readonly InformationItem[]
      readonly recordedNotReliedOn: readonly InformationItem[]
    }
  }
}

interface InformationItem {
  readonly category: string | null
}

/** What somebody who decided had of one category, relied on and not. */
async function informationOn(category: string, decision: string, ask: AskView, knownAt?: string) {
  const items = `{
    entry { reference } category heldIn recordedByThen usedByDeciderBefore
    readings { entry { reference } by { staffId } at { edtf } }
  }`
  const { decision: found } = await ask<InformationAnswer>(
    `decision(id: "${decision}") { ... on DecisionAccountability {
      decider { actor { staffId } } information { reliedOn ${items} recordedNotReliedOn ${items} }
    } }`,
    knownAt === undefined ? {} : { knownAt },
  )
  const of = (list: readonly InformationItem[]) => list.filter(item => item.category === category)
  const { reliedOn, recordedNotReliedOn } = found.information
  return { decider: found.decider, reliedOn: of(reliedOn), recordedNotReliedOn: of(recordedNotReliedOn) }
}

const callOuts = (usedByDeciderBefore: 'YES' | 'NO') => ({
  entry: entry('D-02'),
  category: 'domestic abuse',
  heldIn: 'probation record',
  recordedByThen: 'YES',
  usedByDeciderBefore,
  readings: [],
})

const policeReply = (readings: readonly object[]) => ({
  entry: entry('D-07'),
  category: 'domestic abuse',
  heldIn: 'court team mailbox',
  recordedByThen: 'YES',
  usedByDeciderBefore: 'NO',
  readings,
})

const openedInMarch = {
  entry: entry('D-31'),
  by: { staffId: 'N99A102' },
  at: { edtf: '2025-03-20T10:15+00:00' },
}

/** What a review asks about the rating of 13 February and what bore on it. */
export const ratingQuestions: QuestionsOfCase['questions'] = {
  'On the day of release, 21 February 2025, which ROSH levels were in force, who set them, under whose direction, who countersigned, and after how long?':
    async ask => {
      const answer = await ask(
        `state { rosh { groups { group levels { level certainty source {
          entry { reference recorded { at { edtf } } } decidedAt { edtf } decider { actor { staffId } }
          countersignedBy { reference occurred { edtf } actor { staffId } } countersignedAfter ${duration}
          influences { entry { reference occurred { edtf } channel } type response author { staffId } }
        } } } } }`,
        { effectiveAt: '2025-02-21' },
      )
      const bearing = (
        reference: string,
        occurred: string,
        channel: string,
        type: string,
        author: string,
        response: string | null = null,
      ) => ({
        entry: { reference, occurred: { edtf: occurred }, channel },
        type,
        response,
        author: { staffId: author },
      })
      const source = {
        entry: { ...entry('D-15'), recorded: { at: { edtf: '2025-02-13T09:14+00:00' } } },
        decidedAt: { edtf: '2025-02-13T09:10+00:00' },
        decider: { actor: { staffId: 'N99A101' } },
        countersignedBy: {
          ...entry('D-16'),
          occurred: { edtf: '2025-02-13T09:22+00:00' },
          actor: { staffId: 'N99A201' },
        },
        countersignedAfter: exactly('PT8M'),
        influences: [
          bearing('D-13', '2025-02-12T11:05+00:00', 'record', 'RETURN', 'N99A201'),
          bearing('D-14', '2025-02-12T15:30+00:00', 'supervision', 'DIRECTION', 'N99A201', 'complied under dissent'),
          bearing('D-16', '2025-02-13T09:22+00:00', 'record', 'COUNTERSIGNATURE', 'N99A201'),
          bearing('D-17', '2025-02-13T09:40+00:00', 'record', 'DISSENT', 'N99A101'),
        ],
      }
      const group = (name: string, level: string) => ({
        group: name,
        levels: [{ level, certainty: 'CERTAIN', source }],
      })
      expect(answer).toEqual({
        state: {
          rosh: {
            groups: [
              group('children', 'MEDIUM'),
              group('known adult', 'MEDIUM'),
              group('public', 'MEDIUM'),
              group('staff', 'LOW'),
            ],
          },
        },
      })
    },

  'What had the practitioner proposed before the direction, and what became of it?': async ask => {
    const decision = await ask(`decision(id: "D-15") { ... on DecisionAccountability { proposals {
      entry { reference occurred { edtf } actor { staffId } data } outcomeOfProposal everInForce
      returnedBy { reference occurred { edtf } actor { staffId role } } overriddenBy { reference }
    } } }`)
    expect(decision).toMatchObject({
      decision: {
        proposals: [
          {
            entry: {
              ...entry('D-12'),
              occurred: { edtf: '2025-02-11T14:20+00:00' },
              actor: { staffId: 'N99A101' },
              data: { levels: { 'known adult': 'high', children: 'high' } },
            },
            outcomeOfProposal: 'RETURNED',
            everInForce: false,
            returnedBy: [
              {
                ...entry('D-13'),
                occurred: { edtf: '2025-02-12T11:05+00:00' },
                actor: { staffId: 'N99A201', role: 'senior probation officer' },
              },
            ],
            overriddenBy: [],
          },
        ],
      },
    })
    const before = await ask(
      `state { proposals { entry { reference } standing levels { group level } returnedBy { reference } } }`,
      { effectiveAt: '2025-02-12T15:29:00+00:00', knownAt: '2025-02-12T15:29:00+00:00' },
    )
    expect(before).toEqual({
      state: {
        proposals: [
          { entry: entry('D-09'), standing: 'PROPOSED', levels: [], returnedBy: [] },
          {
            entry: entry('D-12'),
            standing: 'AWAITING_COUNTERSIGNATURE',
            levels: [
              { group: 'children', level: 'HIGH' },
              { group: 'known adult', level: 'HIGH' },
              { group: 'public', level: 'MEDIUM' },
              { group: 'staff', level: 'LOW' },
            ],
            returnedBy: [entry('D-13')],
          },
        ],
      },
    })
  },

  'Who disagreed with the rating of 13 February, and who agreed?': async ask => {
    const answer = await ask(`decision(id: "D-15") { ... on DecisionAccountability {
      dissents { entry { reference } type author { staffId } }
      agreements { entry { reference } type author { staffId role } }
      agencyViews { meeting { reference occurred { edtf } } reliedOn views { agency by view } }
    } }`)
    expect(answer).toEqual({
      decision: {
        dissents: [{ entry: entry('D-17'), type: 'DISSENT', author: { staffId: 'N99A101' } }],
        agreements: [
          {
            entry: entry('D-16'),
            type: 'COUNTERSIGNATURE',
            author: { staffId: 'N99A201', role: 'senior probation officer' },
          },
        ],
        agencyViews: [
          {
            meeting: { ...entry('D-10'), occurred: { edtf: '2025-02-10T10:00+00:00' } },
            reliedOn: true,
            views: [
              {
                agency: 'Police',
                by: 'public protection officer',
                view: 'high to known adult; manage at level 2',
              },
              { agency: "Children's services", by: 'social work team manager', view: 'high to children' },
              {
                agency: 'Probation',
                by: 'senior probation officer N99A201',
                view: 'medium; level 1 is enough',
              },
            ],
          },
        ],
      },
    })
  },

  "Which information on domestic abuse existed in the service's own systems on 13 February, and which of it did the author rely on?":
    async ask => {
      const asKnown = (readings: readonly object[]) => ({
        decider: { actor: { staffId: 'N99A101' } },
        reliedOn: [callOuts('YES')],
        recordedNotReliedOn: [policeReply(readings)],
      })
      expect(await informationOn('domestic abuse', 'D-15', ask)).toEqual(asKnown([openedInMarch]))
      const beforeMarch = await informationOn('domestic abuse', 'D-15', ask, '2025-03-20T10:14:00+00:00')
      expect(beforeMarch).toEqual(asKnown([]))
    },

  'What was withheld from the MAPPA meeting, by whom?': async ask => {
    const answer = await ask(`
      withheld { reference kind actor { role organisation } text { ... on DisclosedText { text } } }
      meetings { entry { reference } meetingId withheld { reference } }
    `)
    expect(answer).toEqual({
      withheld: [
        {
          ...entry('D-11'),
          kind: 'info.withheld',
          actor: { role: 'public protection officer', organisation: 'Police' },
          text: { text: 'Origin of one report withheld from the meeting.' },
        },
      ],
      meetings: [{ entry: entry('D-10'), meetingId: 'M-0210', withheld: [entry('D-11')] }],
    })
  },

  'What could the practitioner N99A102 have known on 14 March about domestic abuse, and what did they know?':
    async ask => {
      expect(await informationOn('domestic abuse', 'D-27', ask)).toEqual({
        decider: { actor: { staffId: 'N99A102' } },
        reliedOn: [],
        recordedNotReliedOn: [callOuts('NO'), policeReply([openedInMarch])],
      })
    },

  'What did the countersignature of 13 February say when it was given, and what does it say now?': async ask => {
    const versions = `versions(of: "D-16") { ... on Versions { versions {
      entry { reference } field old text at { edtf } by { staffId } reason afterNotification
    } } }`
    const given = {
      entry: entry('D-16'),
      field: null,
      old: null,
      text: 'Agreed.',
      at: { edtf: '2025-02-13T09:22+00:00' },
      by: { staffId: 'N99A201' },
      reason: null,
      afterNotification: false,
    }
    const amended = {
      entry: entry('D-47'),
      field: 'detail',
      old: 'Agreed.',
      text: "Agreed pending evidence from children's services.",
      at: { edtf: '2025-04-02T08:55+01:00' },
      by: { staffId: 'N99A201' },
      reason: 'to clarify',
      afterNotification: true,
    }
    expect(await ask(versions, { knownAt: '2025-02-13' })).toEqual({ versions: { versions: [given] } })
    expect(await ask(versions)).toEqual({ versions: { versions: [given, amended] } })
  },

  'What became of the concern about pressure?': async ask => {
    const answer = await ask(`decision(id: "D-15") { ... on DecisionAccountability { concerns {
      entry { reference occurred { edtf } actor { staffId } data } of subject due { edtf precision }
      status overdue acknowledgedBy { reference } answeredBy { reference } chasedBy { reference }
    } } }`)
    expect(answer).toMatchObject({
      decision: {
        concerns: [
          {
            entry: {
              ...entry('D-18'),
              occurred: { edtf: '2025-02-14T08:50+00:00' },
              actor: { staffId: 'N99A101' },
              data: { category: 'pressure on a decision' },
            },
            of: 'N99A301',
            subject: 'pressure on a decision',
            due: { edtf: '2025-02-21', precision: 'DAY' },
            status: 'UNANSWERED',
            overdue: 'YES',
            acknowledgedBy: [],
            answeredBy: [],
            chasedBy: [],
          },
        ],
      },
    })
  },
}
