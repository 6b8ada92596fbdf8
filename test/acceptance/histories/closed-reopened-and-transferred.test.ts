import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { loadFile, seenBy, signIn } from '../../support/service/client.ts'
import { stores, type Home } from '../../support/service/stores.ts'
import { askOf, type AskView } from '../questions/question.ts'

/*
 * A case that was closed and opened again, moved between two areas in the middle of an enquiry, and was talked about at a
 * meeting whose source writes each agency's view under its name and those present as objects.
 */

const practitioner = {
  staffId: 'N88F101',
  role: 'probation practitioner',
  organisation: 'Probation',
  unit: 'PDU North',
}
const senior = { staffId: 'N88F201', role: 'senior probation officer', organisation: 'Probation', unit: 'PDU North' }
const chair = { role: 'MAPPA chair', organisation: 'MAPPA' }
const social = { role: 'social work manager', organisation: "Children's services" }

const at = (id: string, kind: string, occurred: string, by: object, data: object = {}, more: object = {}) => ({
  ...{ id, kind, occurred, recordedAt: occurred, by, detail: `${kind} ${id}`, data },
  ...more,
})

const file = {
  ...{ format: 'sfo-review/chronology', version: 1, id: 'closed-reopened-and-transferred' },
  ...{ person: { crn: 'X998105', initials: 'T.W.' }, source: { system: 'test', reference: '2' } },
  entries: [
    at('1', 'supervision.started', '2023-01-09', practitioner),
    at('2', 'case.closed', '2023-06-30', practitioner),
    at('3', 'supervision.started', '2024-01-08', practitioner),
    at('4', 'allocation.made', '2024-01-08T09:00Z', senior, { to: 'N88F101', lineManager: 'N88F201' }),
    at('5', 'info.requested', '2024-01-22', practitioner, { requestedOf: "children's services", due: '2024-02-05' }),
    at('6', 'transfer.made', '2024-02-01T12:00Z', senior, { from: 'PDU North', to: 'PDU South' }),
    at('7', 'mappa.meeting', '2024-02-05T10:00Z', chair, {
      meetingId: 'M1',
      agencyViews: { Police: 'level 3', Probation: 'level 2', Health: null },
      attendees: [{ role: 'inspector', agency: 'Police' }, 'probation'],
    }),
    at(
      '8',
      'info.received',
      '2024-02-05',
      social,
      { status: 'allegation', heldIn: 'PDU North mailbox' },
      {
        relatesTo: [{ id: '5', as: 'replies-to' }],
      },
    ),
    at('9', 'allocation.made', '2024-02-09T10:00Z', senior, { to: 'N88F102' }),
  ],
} as const

describe('a case closed, opened again and transferred', () => {
  let home: Home
  let ask: AskView

  beforeAll(async () => {
    home = await stores.find(({ store }) => store === 'SQLite')!.home()
    const { address } = await home.start()
    const reviewer = await signIn(address, 'reviewer')
    await seenBy(reviewer, await loadFile(await signIn(address, 'administrator'), file))
    ask = askOf(reviewer, file.person.crn)
  }, 90_000)

  afterAll(() => home.leave())

  it.each([
    ['2023-03-01', 'active'],
    ['2023-09-01', 'ended'],
    ['2024-03-01', 'active'],
  ])('was supervised as its record says on %s: %s', async (effectiveAt, value) => {
    expect(await ask('state { supervision { value } }', { effectiveAt })).toEqual({
      state: { supervision: [{ value }] },
    })
  })

  it('was held by nobody named between the transfer to another area and the allocation there', async () => {
    const { holding } = await ask<{ holding: { periods: readonly object[] } }>('holding { periods { holder status } }')
    expect(holding.periods).toEqual([
      { holder: 'N88F101', status: 'HELD' },
      { holder: null, status: 'HOLDER_NOT_RECORDED' },
      { holder: 'N88F102', status: 'HELD' },
    ])
  })

  it('had its enquiry answered during the transfer, to nobody who is recorded as having read it', async () => {
    expect(await ask('requests { entry { reference } status answeredBy { reference } }')).toEqual({
      requests: [{ entry: { reference: '5' }, status: 'ANSWERED', answeredBy: [{ reference: '8' }] }],
    })
  })

  it('was talked about at a meeting whose views and attendance read as the source wrote them', async () => {
    expect(await ask('meetings { views { agency by view } attendance { attendees } }')).toEqual({
      meetings: [
        {
          views: [
            { agency: 'Health', by: null, view: null },
            { agency: 'Police', by: null, view: 'level 3' },
            { agency: 'Probation', by: null, view: 'level 2' },
          ],
          attendance: { attendees: ['Police, inspector', 'probation'] },
        },
      ],
    })
  })
})
