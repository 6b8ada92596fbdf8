/** A meeting by its number, as a form offers it. */
export interface OfferedMeeting {
  readonly id: string
  /** "held 10 February 2025, level 2", "invited to 3 February 2025". */
  readonly detail: string
  /** Whether its holding is on the record. */
  readonly held: boolean
}

/** What is asked of an entry to know of which meeting it is. `data` is null where it is withheld. */
export interface MeetingEntry {
  readonly kind: string
  readonly data: unknown
  readonly occurred: { readonly inWords: string } | null
}

/** Kinds of entry that tell of a meeting by its number. */
export const meetingKinds = ['mappa.meeting', 'mappa.meeting.not_held', 'mappa.invited'] as const

const said: Readonly<Record<string, string>> = {
  'mappa.meeting': 'held',
  'mappa.meeting.not_held': 'not held',
  'mappa.invited': 'invited',
}

/** The meetings that entries tell of, each once, in their order; one without a number cannot be named by it. */
export function meetingsOf(entries: readonly MeetingEntry[]): readonly OfferedMeeting[] {
  const byNumber = Map.groupBy(entries, ({ data }) => partOf(data, 'meetingId'))
  return [...byNumber].flatMap(([id, all]) => {
    if (id === undefined) return []
    const told = all.find(({ kind }) => kind === 'mappa.meeting') ?? all[0]!
    const level = partOf(told.data, 'level')
    const when = told.occurred?.inWords ?? 'on a date that is not recorded'
    const detail = [`${said[told.kind] ?? told.kind} ${when}`, ...(level === undefined ? [] : [`level ${level}`])]
    return [{ id, detail: detail.join(', '), held: told.kind === 'mappa.meeting' }]
  })
}

function partOf(data: unknown, name: string): string | undefined {
  const value: unknown =
    data !== null && typeof data === 'object' ? Object.entries(data).find(([key]) => key === name)?.[1] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
