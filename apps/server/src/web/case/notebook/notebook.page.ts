import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { bookmarksCsv } from './bookmarks-csv.ts'
import { bookmarkModel, noteModel } from './notebook-model.ts'
import { keepersQuery, storyQuery } from './notebook.query.ts'
import { askedKeeper, OwnNotebook } from './own-notebook.ts'
import { storyByline, storyModel } from './story-model.ts'

/** What a reviewer marked, noted and told of a case: to work in, on paper, and as rows. */
@Pages()
export class NotebookPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
    private readonly notebooks: OwnNotebook,
  ) {}

  @PageGet('cases/:crn/notebook')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, frame =>
      this.build(frame, reply, 'case/notebook/notebook.njk'),
    )
  }

  @PageGet('cases/:crn/notebook/print')
  print(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, frame =>
      this.build(frame, reply, 'case/notebook/print.njk'),
    )
  }

  @PageGet('cases/:crn/notebook/bookmarks.csv')
  rows(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, async ({ links }) => {
      const { bookmarks } = await this.notebooks.whole(crn, askedKeeper(query), reply)
      const content = bookmarksCsv(bookmarks, links)
      return { kind: 'download', fileName: `${crn}-bookmarks.csv`, contentType: 'text/csv; charset=utf-8', content }
    })
  }

  private async build(frame: CaseFrame, reply: FastifyReply, template: string): Promise<CasePage> {
    const { crn, links, query } = frame
    const of = askedKeeper(query)
    const { notebook, bookmarks, notes } = await this.notebooks.whole(crn, of, reply)
    const { story } = (await this.api.ask(storyQuery, { crn, of }, reply)).case.notebook
    const keepers = (await this.api.ask(keepersQuery, { crn }, reply)).case.notebooks
    return {
      template,
      title: 'Notebook',
      model: {
        notebook,
        of,
        bookmarks: bookmarks.map(one => bookmarkModel(links, one)),
        notes: notes.map(one => noteModel(links, one)),
        story: story ? { ...storyModel(links, story), byline: storyByline(story) } : undefined,
        others: keepers
          .filter(({ keeper }) => keeper !== notebook.keeper)
          .map(({ keeper, own, keptBy }) => ({
            text: own ? 'Your own' : `${keptBy?.inWords ?? ''} (${keeper})`,
            href: links.to('notebook', { of: own ? undefined : keeper }),
          })),
        buttons: await this.notebooks.buttons(frame, reply),
      },
    }
  }
}
