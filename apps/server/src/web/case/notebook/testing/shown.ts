import type { BookmarkShown, PinnedShown } from '../notebook.query.ts'

type Entry = Extract<PinnedShown['shown'], { readonly __typename: 'EntryFound' }>['entry']

/** An entry as the API shows it in a notebook. */
export function pinnedShown(
  entry: Partial<Entry> = {},
  knownAt: string | null = '2025-02-19T17:10:00.000Z',
): PinnedShown {
  return {
    id: 'D:D-15',
    inText: '[[D:D-15@abc]]',
    basis: { snapshot: 'abc', knownAt },
    shown: {
      __typename: 'EntryFound',
      entry: {
        id: 'D:D-15',
        title: 'ROSH assessment',
        family: 'decision',
        reference: 'D-15',
        headline: { __typename: 'DisclosedText', text: 'Medium for a known adult' },
        text: { __typename: 'DisclosedText', text: 'Lowered.' },
        actor: { inWords: 'probation practitioner N99A101' },
        occurred: { inWords: '14 February 2025' },
        recorded: { status: 'ATTESTED', at: { inWords: '14 February 2025 at 9:00am' } },
        ...entry,
      },
    },
  }
}

export function bookmarkShown(entry: PinnedShown = pinnedShown()): BookmarkShown {
  return { at: '2026-03-02T10:00:00.000Z', entry }
}
