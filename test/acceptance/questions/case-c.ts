import { expect } from '@jest/globals'
import { duration, type QuestionsOfCase } from './question.ts'

const file = 'invented-C-minute-versions'
const entry = (number: number) => ({ reference: `${file}-00${number}` })

const minutes = `meetings { meetingId held decision minuteVersions {
  version entry { reference } text by { role } requestedBy at { edtf } afterFurtherOffence ${duration}
} }`

const first = {
  version: '1',
  entry: entry(2),
  text: 'Version 1: trip noted under other business; no decision, no action, no owner.',
  by: { role: 'MAPPA co-ordinator' },
  requestedBy: null,
  at: { edtf: '2024-09-13T09:30+01:00' },
  afterFurtherOffence: null,
}

export const caseC: QuestionsOfCase = {
  name: file,
  crn: 'X999003',
  questions: {
    'What did the minutes say as they stood on 19 Nov 2024?': async ask => {
      expect(await ask(minutes, { knownAt: '2024-11-19' })).toEqual({
        meetings: [{ meetingId: 'M-0912', held: true, decision: null, minuteVersions: [first] }],
      })
    },

    'Which versions exist, who changed what, when, at whose request?': async ask => {
      const second = {
        version: '2',
        entry: entry(4),
        text: 'Version 2: "panel agreed attendance".',
        by: { role: 'MAPPA co-ordinator, at the request of the offender manager' },
        requestedBy: 'offender manager',
        at: { edtf: '2024-11-23T18:20+00:00' },
        // The offence is known to the day only: three days after it, give or take that day.
        afterFurtherOffence: { least: 'P2DT18H20M', most: 'P3DT18H20M', exact: false },
      }
      expect(await ask(minutes)).toMatchObject({ meetings: [{ minuteVersions: [first, second] }] })
      expect(
        await ask(`versions(of: "${file}-002") { ... on Versions { entry { reference } versions {
          version old text requestedBy oldDiffersFromRecord
        } } }`),
      ).toEqual({
        versions: {
          entry: entry(2),
          versions: [
            { version: '1', old: null, text: first.text, requestedBy: null, oldDiffersFromRecord: false },
            {
              version: '2',
              old: first.text,
              text: second.text,
              requestedBy: 'offender manager',
              oldDiffersFromRecord: false,
            },
          ],
        },
      })
    },

    'Who was present and who sent apologies?': async ask => {
      expect(await ask(`meetings { entry { reference } attendance { attendees apologies takenFrom } }`)).toEqual({
        meetings: [
          {
            entry: entry(1),
            attendance: {
              attendees: ['chair', 'offender manager', 'police', 'specialist police unit', 'security adviser'],
              apologies: ['prison'],
              takenFrom: 'TEXT',
            },
          },
        ],
      })
    },
  },
}
