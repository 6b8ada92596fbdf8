import { expect } from '@jest/globals'
import { duration, exactly, person, type QuestionsOfCase } from './question.ts'

const file = 'invented-A-late-recording-and-waits'
const notification = '2025-03-17T08:40:00+00:00'
const entry = (number: string) => ({ reference: `${file}-${number}` })

/** ROSH to the public in force, with what the field shows after a later amendment. */
const publicRosh = `state { rosh { groups { group setting levels {
  level certainty source { entry { reference } } amendedLater { value by { reference } }
} } } }`

const inForce = (level: string, source: string, amendedLater: readonly object[]) => ({
  state: {
    rosh: {
      groups: [
        {
          group: 'public',
          setting: 'COMMUNITY',
          levels: [{ level, certainty: 'CERTAIN', source: { entry: entry(source) }, amendedLater }],
        },
      ],
    },
  },
})

export const caseA: QuestionsOfCase = {
  name: file,
  crn: 'X999001',
  questions: {
    'Which entries were recorded or changed after the SFO notification of 17 March 08:40?': async ask => {
      const answer = await ask(`recordedAfter(moment: "${notification}") {
        entries {
          entry { reference kind recorded { status at { edtf } } }
          after aboutEarlierTime changes { reference }
        }
        firstReadAfter { information { reference } }
        recordingNotStated { reference }
      }`)
      const late = (
        number: string,
        kind: string,
        at: string,
        aboutEarlierTime: boolean,
        changes: readonly object[],
      ) => ({
        entry: { ...entry(number), kind, recorded: { status: 'CLAIMED', at: { edtf: at } } },
        after: 'SURELY',
        aboutEarlierTime,
        changes,
      })
      expect(answer).toEqual({
        recordedAfter: {
          entries: [
            late('004', 'manager.direction', '2025-03-17T09:12+00:00', true, []),
            late('015', 'record.amended', '2025-03-18T11:03+00:00', false, [entry('001')]),
            late('016', 'testimony.given', '2025-05-06', false, []),
          ],
          firstReadAfter: [],
          recordingNotStated: [],
        },
      })
    },

    'As known at 08:00 on 17 March, had a manager directed anything on 10 March?': async ask => {
      const answer = await ask(
        `chronology(first: 100, filter: { kinds: ["manager.direction"] }) { totalCount statement edges { cursor } }
        direction: entry(id: "${file}-004") { __typename }
        practitioner: entry(id: "${file}-005") { ... on EntryFound { entry {
          reference occurred { edtf } actor { role } text { ... on DisclosedText { text } } relatesTo { reference }
        } } }`,
        { knownAt: '2025-03-17T08:00:00+00:00' },
      )
      expect(answer).toEqual({
        chronology: { totalCount: 0, statement: 'None recorded.', edges: [] },
        direction: { __typename: 'EntryNotFound' },
        practitioner: {
          entry: {
            ...entry('005'),
            occurred: { edtf: '2025-03-10T17:05+00:00' },
            actor: { role: 'community practitioner' },
            text: { text: 'Second absence logged; no mention of a manager.' },
            relatesTo: [],
          },
        },
      })
    },

    'How long did the recall wait at each role?': async ask => {
      const answer = await ask(
        `
        processes {
          process id status
          waits { role open elapsed ${duration} entered { entry { reference } } left { entry { reference actor ${person} } } }
        }
        elapsed(from: "${file}-007", to: "${file}-010") { ... on ElapsedBetween { elapsed ${duration} } }`,
        { knownAt: '2025-06-01T17:10:00+01:00' },
      )
      const wait = (role: string, entered: string, left: string, by: object, elapsed: string) => ({
        role,
        open: false,
        elapsed: exactly(elapsed),
        entered: { entry: entry(entered) },
        left: { entry: { ...entry(left), actor: by } },
      })
      const practitioner = { staffId: null, role: 'community practitioner', capacity: 'NOT_STATED' }
      const centralTeam = { staffId: null, role: 'central recall team caseworker', capacity: 'NOT_STATED' }
      const covering = { staffId: null, role: 'senior probation officer (covering)', capacity: 'COVERING' }
      const acting = { staffId: null, role: 'deputy head of service (acting)', capacity: 'ACTING' }
      expect(answer).toEqual({
        processes: [
          {
            process: 'recall',
            id: 'RC-1',
            status: 'WAITING',
            waits: [
              wait('community practitioner', '006', '007', practitioner, 'PT5H40M'),
              wait('senior probation officer', '007', '008', covering, 'PT20H45M'),
              wait('head of service', '008', '009', acting, 'PT22H45M'),
              wait('community practitioner', '009', '010', practitioner, 'PT45M'),
              wait('central recall team', '010', '011', centralTeam, 'PT2H23M'),
              wait('central recall team caseworker', '011', '012', centralTeam, 'PT12M'),
              {
                role: 'police',
                open: true,
                elapsed: exactly('P79D'),
                entered: { entry: entry('012') },
                left: null,
              },
            ],
          },
        ],
        elapsed: { elapsed: exactly('P1DT20H15M') },
      })
    },

    'RoSH to the public in force on 7 March, as known then and as shown now?': async ask => {
      const then = await ask(publicRosh, { effectiveAt: '2025-03-07', knownAt: '2025-03-07' })
      expect(then).toEqual(inForce('MEDIUM', '001', []))
      const knownNow = await ask(publicRosh, { effectiveAt: '2025-03-07' })
      expect(knownNow).toEqual(inForce('MEDIUM', '001', [{ value: 'high', by: entry('015') }]))
      const shownNow = await ask(publicRosh)
      expect(shownNow).toEqual(inForce('HIGH', '015', []))
      const versions = await ask(`versions(of: "${file}-001") { ... on Versions { versions {
        version entry { reference } field old text at { edtf } afterNotification
      } } }`)
      expect(versions).toMatchObject({
        versions: {
          versions: [
            {
              version: '1',
              entry: entry('001'),
              field: null,
              at: { edtf: '2025-02-28T10:15+00:00' },
              afterNotification: false,
            },
            {
              version: '2',
              entry: entry('015'),
              field: 'levels.public',
              old: 'medium',
              text: 'high',
              at: { edtf: '2025-03-18T11:03+00:00' },
              afterNotification: true,
            },
          ],
        },
      })
    },

    'Which steps were taken by covering or acting staff?': async ask => {
      const answer = await ask(`chronology(first: 100, filter: { standInsOnly: true }) {
        totalCount edges { node { entry { reference kind occurred { edtf } actor { capacity } recordedBy { role } } } }
      }`)
      const act = (number: string, kind: string, occurred: string, capacity: string, recordedBy: object | null) => ({
        node: { entry: { ...entry(number), kind, occurred: { edtf: occurred }, actor: { capacity }, recordedBy } },
      })
      expect(answer).toEqual({
        chronology: {
          totalCount: 3,
          edges: [
            act('004', 'manager.direction', '2025-03-10T15:30+00:00', 'COVERING', { role: 'community practitioner' }),
            act('008', 'recall.endorsed', '2025-03-13T14:05+00:00', 'COVERING', null),
            act('009', 'recall.report.signed', '2025-03-14T12:50+00:00', 'ACTING', null),
          ],
        },
      })
    },

    'Is the 10 March direction established?': async ask => {
      const answer = await ask(`establishment(of: "${file}-004") { ... on Establishment {
        established basis attestation claimedBy { role } claimedAt { edtf } lag ${duration}
        confirmedBy { reference } contestedBy { reference actor { role } } tracesAtTheTime { reference }
      } }`)
      expect(answer).toEqual({
        establishment: {
          established: false,
          basis: 'CONTESTED',
          attestation: 'CONTESTED',
          claimedBy: { role: 'community practitioner' },
          claimedAt: { edtf: '2025-03-17T09:12+00:00' },
          lag: exactly('P6DT17H42M'),
          confirmedBy: [],
          contestedBy: [{ ...entry('016'), actor: { role: 'senior probation officer' } }],
          tracesAtTheTime: [],
        },
      })
    },
  },
}
