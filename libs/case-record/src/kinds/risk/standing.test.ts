import { describe, expect, it } from '@jest/globals'
import { anEntry } from '../testing/an-entry.ts'
import { roshAssessment } from './rosh.ts'

const standing = (status?: string) =>
  roshAssessment.standing!(anEntry('assessment.rosh', status === undefined ? {} : { status }))

describe('the standing of a ROSH assessment', () => {
  it.each([
    'awaiting countersignature',
    'Awaiting counter-signature',
    'AWAITING_COUNTERSIGNATURE',
    'pending countersignature',
    'sent for countersigning',
    'countersignature requested',
    'needs sign-off',
  ])('waits where its source says "%s"', status => {
    expect(standing(status)).toBe('awaiting countersignature')
  })

  it.each([undefined, 'complete', 'COMPLETE', 'countersigned', 'signed', 'reviewed', 'signature given'])(
    'is in effect where its source says %s',
    status => {
      expect(standing(status)).toBe('in effect')
    },
  )

  it.each(['draft', 'LOCKED_INCOMPLETE', 'In progress', 'withdrawn'])('has none where its source says "%s"', status => {
    expect(standing(status)).toBe('not in effect')
  })
})
