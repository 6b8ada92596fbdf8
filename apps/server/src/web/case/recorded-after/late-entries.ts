import type { Answer } from '../../api/graphql.ts'
import type { QueryString } from '../basis/basis-query.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import { ownParameters } from '../paging/own-parameters.ts'
import type { recordedAfterQuery } from './recorded-after.query.ts'

type View = Extract<Answer<typeof recordedAfterQuery>['case']['view'], { __typename: 'CaseView' }>
export type LateEntry = View['recordedAfter']['entries'][number]

/** One way to look at what was recorded after a moment, with how much it holds. */
export interface KindOfLate {
  readonly text: string
  readonly count: number
  readonly href: string
  readonly current: boolean
}

const kinds: readonly {
  readonly name: string | undefined
  readonly text: string
  readonly holds: (late: LateEntry) => boolean
}[] = [
  { name: undefined, text: 'Everything', holds: () => true },
  { name: 'changes', text: 'What changes an earlier entry', holds: ({ changes }) => changes.length > 0 },
  { name: 'earlier', text: 'What is about an earlier time', holds: ({ aboutEarlierTime }) => aboutEarlierTime },
]

/** Those that an address asks to see; everything where it names no kind that there is. */
export function lateOf(entries: readonly LateEntry[], query: QueryString): readonly LateEntry[] {
  return entries.filter(askedKind(query).holds)
}

/** The kinds with their counts; empty where a look at everything is enough. */
export function kindsOfLate(
  entries: readonly LateEntry[],
  links: CaseLinks,
  query: QueryString,
): readonly KindOfLate[] {
  const asked = askedKind(query)
  const kept = ownParameters(query)
  const counted = kinds.map(kind => ({
    text: kind.text,
    count: entries.filter(kind.holds).length,
    href: `${links.to('recorded-after', { ...kept, only: kind.name, after: undefined, whole: undefined })}#after`,
    current: kind === asked,
  }))
  return counted.some(({ count }) => count > 0 && count < entries.length) ? counted : []
}

function askedKind(query: QueryString): (typeof kinds)[number] {
  return kinds.find(({ name }) => name === query['only']) ?? kinds[0]!
}
