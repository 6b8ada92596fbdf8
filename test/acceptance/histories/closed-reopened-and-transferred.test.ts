import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { file } from './files/closed-reopened-and-transferred.ts'
import { served, type Served } from './served.ts'

describe('a case closed, opened again and transferred', () => {
  let history: Served

  beforeAll(async () => {
    history = await served(file)
  }, 90_000)

  afterAll(() => history.leave())

  it.each([
    ['2023-03-01', 'active'],
    ['2023-09-01', 'ended'],
    ['2024-03-01', 'active'],
  ])('was supervised as its record says on %s: %s', async (effectiveAt, value) => {
    expect(await history.ask('state { supervision { value } }', { effectiveAt })).toEqual({
      state: { supervision: [{ value }] },
    })
  })

  it('was held by nobody named between the transfer to another area and the allocation there', async () => {
    const { holding } = await history.ask<{ holding: { periods: readonly object[] } }>(
      'holding { periods { holder status } }',
    )
    expect(holding.periods).toEqual([
      { holder: 'N88F101', status: 'HELD' },
      { holder: null, status: 'HOLDER_NOT_RECORDED' },
      { holder: 'N88F102', status: 'HELD' },
    ])
  })

  it('had its enquiry answered during the transfer, to nobody who is recorded as having read it', async () => {
    expect(await history.ask('requests { entry { reference } status answeredBy { reference } }')).toEqual({
      requests: [{ entry: { reference: '5' }, status: 'ANSWERED', answeredBy: [{ reference: '8' }] }],
    })
  })

  it('was talked about at a meeting whose views and attendance read as the source wrote them', async () => {
    expect(await history.ask('meetings { views { agency by view } attendance { attendees } }')).toEqual({
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
