/** Which concerns a list shows; `all` is what somebody may read. */
export const concernLists = [
  { id: 'to-me', text: 'Put to you', filter: { toMe: true } },
  { id: 'mine', text: 'Raised by you', filter: { raisedByMe: true } },
  { id: 'overdue', text: 'Overdue', filter: { overdue: true } },
  { id: 'all', text: 'All that you may read', filter: {} },
] as const

export type ConcernList = (typeof concernLists)[number]

/** The list that an address asks for, or the first. */
export function concernListOf(given: unknown): ConcernList {
  return concernLists.find(({ id }) => id === given) ?? concernLists[0]
}
