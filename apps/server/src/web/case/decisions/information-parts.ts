import type { QueryString } from '../basis/basis-query.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import { pagedList } from '../paging/paged-list.ts'
import type { DecisionInformation } from './decision.query.ts'
import { type InformationPart, informationAddress, informationPath } from './information-address.ts'
import { type ShownItem, type WholeColumn, wholeColumns } from './information-columns.ts'
import { meetingViews } from './meeting-views.ts'

const onPage = 50

/** A part of what was known at a decision, with the way to it. */
export interface PartLink {
  readonly text: string
  readonly count: number
  readonly href: string
  readonly current: boolean
}

const agencies = 'What agencies had said by then'

/** Every part with how much it holds, so that one leads to the others. */
export function informationParts(
  links: CaseLinks,
  decision: DecisionInformation,
  query: QueryString,
): readonly PartLink[] {
  const asked = askedPart(query)
  const columns = wholeColumns(links, decision.information)
  const part = (id: InformationPart, text: string, count: number): PartLink => ({
    ...{ text, count },
    href: informationAddress(links, decision.entry.id, id),
    current: id === asked,
  })
  return [
    ...columns.map(({ id, heading, count }) => part(id, heading, count)),
    part('agencies', agencies, decision.agencyViews.length),
  ]
}

/** The part that an address asks for, as far as one page holds it, under the headings that it has. */
export function pageOfPart(links: CaseLinks, decision: DecisionInformation, query: QueryString) {
  const path = informationPath(decision.entry.id)
  const place = { name: 'page', anchor: 'part', label: 'entries', size: onPage, path, links, query }
  const column = wholeColumns(links, decision.information).find(({ id }) => id === askedPart(query))
  if (column === undefined) {
    const meetings = pagedList(meetingViews(links, decision.agencyViews), { ...place, label: 'meetings' })
    return { heading: agencies, list: meetings, meetings: meetings.items, groups: [] }
  }
  const list = pagedList(itemsOf(column), place)
  const groups = [...Map.groupBy(list.items, ({ heading }) => heading)].map(([heading, items]) => ({
    heading,
    count: column.groups.find(group => group.heading === heading)!.items.length,
    shown: items.map(({ item }) => item),
    more: [],
  }))
  return { heading: column.heading, list, meetings: [], groups }
}

function itemsOf({
  groups,
}: WholeColumn): readonly { readonly heading: string | undefined; readonly item: ShownItem }[] {
  return groups.flatMap(({ heading, items }) => items.map(item => ({ heading, item })))
}

const parts: readonly InformationPart[] = ['relied-on', 'not-relied-on', 'not-available', 'agencies']

/** What is asked about most where an address names no part that there is. */
function askedPart(query: QueryString): InformationPart {
  return parts.find(part => part === query['part']) ?? 'not-relied-on'
}
