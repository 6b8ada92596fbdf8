import type { ShownItem } from '../entry-model.ts'

/** An entry as the API answers it, for tests: a decision on a day at a clock time, recorded 11 minutes later. */
export function item(entry: Partial<ShownItem['entry']> = {}, rest: Partial<Omit<ShownItem, 'entry'>> = {}): ShownItem {
  return {
    recordedLate: false,
    knownFrom: '2025-02-11T14:31:00.000Z',
    lag: { least: 'PT11M', inWords: '11 minutes' },
    ...rest,
    entry: {
      id: 'file:D-12',
      reference: 'D-12',
      title: 'ROSH assessment',
      family: 'decision',
      sensitive: false,
      otherCase: null,
      channel: 'record',
      capacities: ['SUBSTANTIVE'],
      headline: { __typename: 'DisclosedText', text: 'ROSH assessment: known adult high' },
      text: { __typename: 'DisclosedText', text: 'Sent for countersignature.' },
      ownView: null,
      reasonForLateRecording: null,
      occurred: {
        edtf: '2025-02-11T14:20+00:00',
        precision: 'INSTANT',
        earliest: '2025-02-11T14:20:00.000Z',
        inWords: '11 February 2025 at 2:20pm',
      },
      recorded: { status: 'CLAIMED', at: { inWords: '11 February 2025 at 2:31pm' } },
      actor: { recorded: true, inWords: 'probation practitioner N99A101, Probation', capacity: 'SUBSTANTIVE' },
      recordedBy: null,
      relatesTo: [],
      relatedFrom: [],
      reliedOn: [],
      datedBefore: [],
      withdrawnBy: [],
      amendedBy: [],
      ...entry,
    },
  }
}

/** The other end of a tie. */
export function tied(reference: string, family = 'influence') {
  return { id: `file:${reference}`, reference, title: 'Direction by a manager', family, occurred: null }
}
