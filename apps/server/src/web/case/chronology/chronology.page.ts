import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import { type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { OwnNotebook } from '../notebook/own-notebook.ts'
import { type AskedChronology, askedChronology, filterInput } from './asked-chronology.ts'
import { basisInWords, chronologyCsv, csvFileName } from './chronology-csv.ts'
import { ChronologyLinks } from './chronology-links.ts'
import { chronologyPage } from './chronology-page.ts'
import { chronologyQuery, chronologyRowsQuery, laterQuery } from './chronology.query.ts'
import type { ShownDays } from './days-model.ts'
import type { ShownItem } from './entry-model.ts'

/** About how many entries stand on a page; a day is never split. */
const entriesOnPage = 50

/** Fewer of what is shown beside, so that a page stays as light. */
const laterOnPage = 20

/** Everything on record of a case, day by day, and the steps from one moment of the record to another. */
@Pages()
export class ChronologyPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
    private readonly notebooks: OwnNotebook,
  ) {}

  @PageGet('cases/:crn/chronology')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'chronology' }, frame => this.build(frame, reply))
  }

  @PageGet('cases/:crn/chronology.csv')
  rows(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'chronology' }, async frame => {
      const { asked } = askedChronology(query)
      const content = chronologyCsv(await this.everyRow(frame, asked, reply), basisInWords(frame))
      return { kind: 'download', fileName: csvFileName(frame), contentType: 'text/csv; charset=utf-8', content }
    })
  }

  private async build(frame: CaseFrame, reply: FastifyReply): Promise<CasePage | PageAnswer> {
    const { crn, basis, knownAt } = frame
    const { asked, problems } = askedChronology(frame.query)
    const data = await this.api.ask(
      chronologyQuery,
      {
        crn,
        basis,
        knownAt,
        first: entriesOnPage,
        page: asked.page,
        holding: asked.entry ?? null,
        onDay: asked.day ?? null,
        newestFirst: asked.newestFirst,
        silence: asked.silence,
        filter: filterInput(asked.filters),
        later: filterInput(asked.filters, knownAt),
      },
      reply,
    )
    const view = openedView(data.case.view)
    const now = openedView(data.case.now)
    const days = view.chronologyByDay
    const links = new ChronologyLinks(frame.links, asked)
    if (asked.day !== undefined && days.landing !== null) return redirect(links.toDay(days.landing, days.page))
    const later = frame.pinned && asked.later ? await this.later(frame, asked, reply) : undefined
    const buttons = await this.notebooks.buttons(frame, reply)
    return chronologyPage({ frame, asked, problems, links, view, now, days, later, buttons })
  }

  /** What the live record holds beyond the moment shown, as far as the person may know of it. */
  private async later(frame: CaseFrame, asked: AskedChronology, reply: FastifyReply): Promise<ShownDays> {
    const data = await this.api.ask(
      laterQuery,
      {
        crn: frame.crn,
        first: laterOnPage,
        page: asked.laterPage,
        newestFirst: asked.newestFirst,
        filter: filterInput(asked.filters, frame.knownAt),
      },
      reply,
    )
    return openedView(data.case.now).chronologyByDay
  }

  /** All pages rest on the one basis of the frame, so that they fit together. */
  private async everyRow(frame: CaseFrame, asked: AskedChronology, reply: FastifyReply): Promise<readonly ShownItem[]> {
    const { crn, basis } = frame
    const filter = filterInput(asked.filters)
    const items: ShownItem[] = []
    for (let page = 1, pages = 1; page <= pages; page++) {
      const data = await this.api.ask(
        chronologyRowsQuery,
        { crn, basis, page, newestFirst: asked.newestFirst, filter },
        reply,
      )
      const days = openedView(data.case.view).chronologyByDay
      pages = days.pages.length
      items.push(...days.days.flatMap(day => day.items))
    }
    return items
  }
}
