import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { notOnePage } from '../entry/not-one.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { newestFirst } from '../paging/newest-first.ts'
import { pagedList } from '../paging/paged-list.ts'
import { meetingLine, meetingModel } from './meeting-model.ts'
import { meetingQuery, meetingsQuery } from './meetings.query.ts'

const meetingsOnPage = 50

/** Meetings of agencies: who was there, what each said, what was decided or not, and every version of the minute. */
@Pages()
export class MeetingsPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/meetings')
  list(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'meetings' }, frame => this.meetings(frame, reply))
  }

  @PageGet('cases/:crn/meetings/:id')
  show(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'meetings' }, frame => this.meeting(frame, id, reply))
  }

  private async meetings({ crn, basis, links, query }: CaseFrame, reply: FastifyReply): Promise<CasePage> {
    const answer = await this.api.ask(meetingsQuery, { crn, basis }, reply)
    const { meetings } = openedView(answer.case.view)
    const oldest = query['order'] === 'oldest'
    const ordered = oldest ? meetings : newestFirst(meetings, ({ entry }) => entry.occurred === null)
    const place = { name: 'page', anchor: 'meetings', label: 'meetings', path: 'meetings', size: meetingsOnPage }
    const shown = pagedList(ordered, { ...place, links, query })
    return {
      template: 'case/meetings/meetings.njk',
      title: 'MAPPA meetings',
      model: {
        meetings: { ...shown, items: shown.items.map(meeting => meetingLine(links, meeting)) },
        newestFirst: !oldest,
        otherOrder: links.to('meetings', { order: oldest ? undefined : 'oldest' }),
      },
    }
  }

  private async meeting({ crn, basis, links }: CaseFrame, id: string, reply: FastifyReply): Promise<CasePage> {
    const answer = await this.api.ask(meetingQuery, { crn, basis, id }, reply)
    const { meeting } = openedView(answer.case.view)
    if (meeting.__typename !== 'MeetingRecord') return notOnePage(links, meeting)
    return {
      template: 'case/meetings/meeting.njk',
      title: 'MAPPA meeting',
      breadcrumbs: [{ text: 'Meetings', href: links.to('meetings') }],
      model: {
        meeting: meetingModel(links, meeting),
        entryHref: links.to(`entries/${encodeURIComponent(meeting.entry.id)}`),
      },
    }
  }
}
