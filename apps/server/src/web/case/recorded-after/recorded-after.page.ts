import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { Answer } from '../../api/graphql.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import { askedMoment, momentFields } from '../basis/asked-moment.ts'
import type { QueryString, WrongField } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { pagedList } from '../paging/paged-list.ts'
import { kindsOfLate, lateOf } from './late-entries.ts'
import { notificationsQuery, recordedAfterQuery } from './recorded-after.query.ts'

/** Most entries of each list on a page. */
const onPage = 50

type View = Extract<Answer<typeof recordedAfterQuery>['case']['view'], { __typename: 'CaseView' }>

/** What was written down, changed or first read after a moment, usually the notification of the further offence. */
@Pages()
export class RecordedAfterPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/recorded-after')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'recorded-after' }, frame => this.build(frame, reply))
  }

  private async build(frame: CaseFrame, reply: FastifyReply): Promise<CasePage> {
    const { crn, basis } = frame
    const asked = askedMoment(frame.query, 'moment')
    const values = momentFields(frame.query, 'moment', asked)
    const notifications = await this.notifications(frame, reply)
    const show = (problems: readonly WrongField[], after?: ShownAfter) =>
      recordedAfterPage({ values, problems, notifications, after })
    if (asked.kind === 'nothing asked') return show([])
    if (asked.kind === 'wrong') return show(asked.problems)

    const answer = await this.api.tryToAsk(recordedAfterQuery, { crn, basis, moment: asked.moment }, reply)
    if (answer.ok) return show([], listsOf(frame, openedView(answer.data.case.view).recordedAfter))
    if (answer.problem.code !== 'BAD_USER_INPUT') throw answer.problem
    return show([{ field: 'momentDate', message: 'Enter a date, such as 14/3/2025, and a time if you like' }])
  }

  private async notifications({ crn, basis }: CaseFrame, reply: FastifyReply): Promise<readonly object[]> {
    const data = await this.api.ask(notificationsQuery, { crn, basis }, reply)
    return openedView(data.case.view).chronology.edges.map(({ node }) => node.entry)
  }
}

type ShownAfter = ReturnType<typeof listsOf>

/** What was found, each list as far as one page holds it. */
function listsOf({ links, query }: CaseFrame, { moment, entries, ...others }: View['recordedAfter']) {
  const list = <Item>(name: string, label: string, all: readonly Item[]) =>
    pagedList(all, { name, anchor: name, label, size: onPage, path: 'recorded-after', links, query })
  return {
    moment,
    total: entries.length,
    kinds: kindsOfLate(entries, links, query),
    entries: list('after', 'entries recorded after it', lateOf(entries, query)),
    firstReadAfter: list('read', 'information first read after it', others.firstReadAfter),
    recordingNotStated: list('not-stated', 'entries that do not say when', others.recordingNotStated),
  }
}

interface RecordedAfterModel {
  readonly values: object
  readonly problems: readonly WrongField[]
  readonly notifications: readonly object[]
  readonly after: ShownAfter | undefined
}

function recordedAfterPage(model: RecordedAfterModel): CasePage {
  const wrong = model.problems.length > 0
  return {
    template: 'case/recorded-after/recorded-after.njk',
    title: wrong ? 'Error: recorded after a moment' : 'Recorded after a moment',
    model,
    ...(wrong ? { status: 400 } : {}),
  }
}
