import { type CaseHeader, caseHeader } from '../case/frame/case-header.ts'
import { CaseLinks } from '../case/frame/case-links.ts'
import type { Held, PersonWithCases } from './my-cases.query.ts'

/** One case that somebody holds, as its row shows it. */
export interface CaseRow {
  readonly crn: string
  readonly possibly: boolean
  readonly since: string | undefined
  readonly header: CaseHeader
  readonly href: string
  readonly lastContact: { readonly title: string; readonly when: string; readonly href: string } | undefined
  readonly waiting: number
  readonly overdue: number
}

/** Rows of held cases, each with how much waits on the person in it. */
export function caseRows({ cases }: Held, queue: PersonWithCases['queue']): readonly CaseRow[] {
  const items = queue.__typename === 'Queue' ? queue.items.edges.map(({ node }) => node) : []
  const byCase = Map.groupBy(items, ({ crn }) => crn)
  return cases.edges.map(({ node: { crn, certainty, since, view } }) => {
    const links = new CaseLinks(crn, {})
    const waiting = byCase.get(crn) ?? []
    const contact = view.chronology.edges.find(({ node }) => node.entry.occurred !== null)?.node.entry
    return {
      crn,
      possibly: certainty === 'POSSIBLE',
      since: since?.inWords,
      header: caseHeader(view),
      href: links.to(''),
      lastContact: contact && {
        title: contact.title,
        when: contact.occurred!.inWords,
        href: links.toEntry(contact),
      },
      waiting: waiting.length,
      overdue: waiting.filter(({ overdue }) => overdue === 'YES').length,
    }
  })
}
