import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { isListedKind } from '#case-record'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { openedView } from '../frame/opened-view.ts'
import { OwnNotebook } from '../notebook/own-notebook.ts'
import { entryModel } from './entry-model.ts'
import { entryQuery } from './entry.query.ts'
import { notOnePage } from './not-one.ts'

/** One entry, whatever its sort: its own words, its versions, and what it and others say of each other. */
@Pages()
export class EntryPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
    private readonly notebooks: OwnNotebook,
  ) {}

  @PageGet('cases/:crn/entries/:id')
  show(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'overview' }, frame => this.entry(frame, id, reply))
  }

  private async entry(frame: CaseFrame, id: string, reply: FastifyReply): Promise<CasePage> {
    const { crn, basis, links } = frame
    const answer = await this.api.ask(entryQuery, { crn, basis, id }, reply)
    const { entry, versions, establishment } = openedView(answer.case.view)
    if (entry.__typename !== 'EntryFound') return notOnePage(links, entry)
    return {
      template: 'case/entry/entry.njk',
      // What a source calls a kind that nobody listed may say anything of anybody.
      title: isListedKind(entry.entry.kind) ? entry.entry.title : 'Entry of an unlisted kind',
      model: {
        buttons: await this.notebooks.buttons(frame, reply),
        ...entryModel(links, {
          ...entry,
          versions: versions.__typename === 'Versions' ? versions.versions : [],
          establishment: establishment.__typename === 'Establishment' ? establishment : undefined,
        }),
      },
    }
  }
}
