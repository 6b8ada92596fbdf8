import { expect } from '@jest/globals'
import type { QuestionsOfCase } from './question.ts'

const file = 'invented-B-enumerated-recall-decisions'
const entry = (number: number) => ({ reference: `${file}-00${number}` })

const questioned = (number: number, date: string, raisedBy: string) => ({
  entry: entry(number),
  occasion: String(number),
  date: { edtf: date, precision: 'DAY' },
  raisedBy,
  decider: null,
  rationale: null,
  reply: { status: 'UNANSWERED', answeredBy: [] },
})

const decided = (number: number, date: string, decider: object, rationale: string) => ({
  entry: entry(number),
  occasion: String(number),
  date: { edtf: date, precision: 'DAY' },
  raisedBy: null,
  decider,
  rationale,
  reply: null,
})

const byRole = (role: string, capacity = 'NOT_STATED', statedBy: object | null = null) => ({
  actor: { role, capacity },
  statedBy,
})

export const caseB: QuestionsOfCase = {
  name: file,
  crn: 'X999002',
  questions: {
    'List the occasions with who raised each, who decided, why.': async ask => {
      const answer = await ask(`recallOccasions { occasions {
        entry { reference } occasion date { edtf precision } raisedBy rationale
        decider { actor { role capacity } statedBy { role } } reply { status answeredBy { reference } }
      } }`)
      expect(answer).toEqual({
        recallOccasions: {
          occasions: [
            decided(1, '2024-02-20', byRole('senior probation officer'), 'on remand, no risk to the public now'),
            decided(2, '2024-02-27', byRole('head of service'), 'await outcome'),
            questioned(3, '2024-04-10', 'court probation officer'),
            decided(
              4,
              '2024-05-03',
              byRole('senior probation officer', 'NOT_STATED', { role: 'offender manager' }),
              'await outcome',
            ),
            questioned(5, '2024-07-25', 'court probation officer'),
            questioned(6, '2024-08-14', 'prison sentence calculation'),
            questioned(7, '2025-01-08', 'prison offender manager'),
            decided(8, '2025-07-18', byRole('acting senior probation officer', 'ACTING'), 'time passed'),
          ],
        },
      })
    },

    'Which outside challenges got no recorded answer?': async ask => {
      const answer = await ask(`recallOccasions { unanswered { reference actor { role organisation } } }`)
      const raised = (number: number, role: string, organisation: string) => ({
        ...entry(number),
        actor: { role, organisation },
      })
      expect(answer).toEqual({
        recallOccasions: {
          unanswered: [
            raised(3, 'court probation officer', 'Probation (court)'),
            raised(5, 'court probation officer', 'Probation (court)'),
            raised(6, 'prison sentence calculation', 'Prison'),
            raised(7, 'prison offender manager', 'Prison'),
          ],
        },
      })
    },

    'Which reason was reused without new information?': async ask => {
      const answer = await ask(`recallOccasions { reusedRationales {
        rationale decisions { reference } questionsSince { reference occurred { edtf } } nextDecision { reference }
      } }`)
      const asked = (number: number, date: string) => ({ ...entry(number), occurred: { edtf: date } })
      expect(answer).toEqual({
        recallOccasions: {
          reusedRationales: [
            {
              rationale: 'await outcome',
              decisions: [entry(2), entry(4)],
              questionsSince: [asked(5, '2024-07-25'), asked(6, '2024-08-14'), asked(7, '2025-01-08')],
              nextDecision: entry(8),
            },
          ],
        },
      })
    },

    'Which decision was taken in an acting capacity?': async ask => {
      const answer = await ask(`chronology(first: 100, filter: { capacities: [ACTING] }) {
        totalCount edges { node { entry { reference kind data actor { capacity } } } }
      }`)
      expect(answer).toMatchObject({
        chronology: {
          totalCount: 1,
          edges: [
            {
              node: {
                entry: {
                  ...entry(8),
                  kind: 'recall.not_recalled',
                  data: { occasion: 8 },
                  actor: { capacity: 'ACTING' },
                },
              },
            },
          ],
        },
      })
    },
  },
}
