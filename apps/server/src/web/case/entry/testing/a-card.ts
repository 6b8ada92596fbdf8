import type { Card, WholeEntry } from '../entry-parts.query.ts'

/** An entry as a link to it is asked for, for tests. */
export function aCard(parts: Partial<Card> = {}): Card {
  return {
    id: 'file:E-1',
    reference: 'E-1',
    kind: 'note.added',
    title: 'Note',
    family: 'occurrence',
    otherCase: null,
    headline: { __typename: 'DisclosedText', text: 'Note: something' },
    occurred: { inWords: '1 May 2024', earliest: '2024-04-30T23:00:00.000Z' },
    actor: { inWords: 'probation practitioner N1, Probation', recorded: true },
    withdrawnBy: [],
    ...parts,
  }
}

/** An entry with everything it says of itself, for tests. */
export function aWholeEntry(parts: Partial<WholeEntry> = {}): WholeEntry {
  return {
    ...aCard(),
    capacities: ['SUBSTANTIVE'],
    channel: null,
    listed: true,
    sensitive: false,
    entered: '2024-05-02T00:00:00.000Z',
    text: { __typename: 'DisclosedText', text: 'Own words.' },
    ownView: null,
    contentWithheld: null,
    recorded: { status: 'CLAIMED', at: { inWords: '1 May 2024 at 9:00am' } },
    recordedBy: null,
    lag: null,
    reasonForLateRecording: null,
    noticesAcknowledged: [],
    datedBefore: [],
    withdrawals: [],
    ...parts,
  }
}
