import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from '../entry/entry-link.ts'
import { newestFirst } from '../paging/newest-first.ts'
import type { Decision } from './decision.query.ts'

type AgencyViews = Decision['agencyViews']

/** A meeting before a decision, with what each agency had said there. */
export interface ShownMeetingViews {
  readonly link: EntryLink
  readonly reliedOn: boolean
  readonly views: AgencyViews[number]['views']
}

/** As many as the page of a decision holds. */
export const mostMeetings = 8

/** Meetings that the decision relied on, then the others; of each the newest first. */
export function meetingViews(links: CaseLinks, agencyViews: AgencyViews): readonly ShownMeetingViews[] {
  const ordered = newestFirst(agencyViews, ({ meeting }) => meeting.occurred === null)
  return [...ordered.filter(one => one.reliedOn), ...ordered.filter(one => !one.reliedOn)].map(
    ({ meeting, reliedOn, views }) => ({ link: entryLink(links, meeting), reliedOn, views }),
  )
}
