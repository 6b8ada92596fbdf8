import { Body, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import { type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString, WrongField } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { reviseStoryCommand, type WritingEnded } from './notebook.commands.ts'
import { storyPreviewQuery, storyQuery } from './notebook.query.ts'
import { unknownNumbers, written } from './numbered-text.ts'
import { askedKeeper } from './own-notebook.ts'
import { inserted, StoryForms, type StoryForm } from './story-form.ts'
import { numberedAs, storyByline, storyModel, type StoryModel } from './story-model.ts'
import { inWords, writingProblems } from './writing-problems.ts'

/** The account that a reviewer gives of a case: read, written, looked at before it is kept. */
@Pages()
export class StoryPage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
    private readonly forms: StoryForms,
  ) {}

  @PageGet('cases/:crn/notebook/story')
  read(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, async frame => {
      const of = askedKeeper(query)
      const version = typeof query['version'] === 'string' ? Number.parseInt(query['version'], 10) || null : null
      const { notebook } = (await this.api.ask(storyQuery, { crn, of, version }, reply)).case
      const { links } = frame
      const { story } = notebook
      const earlier = Array.from({ length: story?.versions ?? 0 }, (_, index) => ({
        number: index + 1,
        href: links.to('notebook/story', { of: of ?? undefined, version: String(index + 1) }),
      }))
      return {
        template: 'case/notebook/story.njk',
        title: 'Story',
        breadcrumbs: [{ text: 'Notebook', href: links.to('notebook', { of: of ?? undefined }) }],
        model: {
          notebook,
          versions: earlier,
          shown: story?.version,
          story: story ? { ...storyModel(links, story), byline: storyByline(story) } : undefined,
        },
      }
    })
  }

  @PageGet('cases/:crn/notebook/story/edit')
  edit(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, async frame => {
      const form = await this.forms.fresh(crn, reply)
      return this.editor(frame, { form, problems: [] }, reply)
    })
  }

  @PagePost('cases/:crn/notebook/story/edit')
  take(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Body() body: Readonly<Record<string, unknown>>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, async frame => {
      const form = this.forms.sent(body)
      const asked = [body['go']].flat()[0]
      const [go, number] = (typeof asked === 'string' ? asked : 'save').split(':')
      if (go === 'insert') return this.editor(frame, { form: inserted(form, Number(number)), problems: [] }, reply)
      const unknown = unknownNumbers(form).map(typed => ({
        field: 'text',
        message: `No entry of the list is ${typed}`,
      }))
      if (unknown.length > 0) return this.editor(frame, { form, problems: unknown }, reply)
      if (go === 'preview') return this.preview(frame, form, reply)
      const problems = writingProblems(await this.save(crn, form, reply))
      if (problems.length > 0) return this.editor(frame, { form, problems }, reply)
      return redirect(frame.links.to('notebook/story'))
    })
  }

  private async preview(frame: CaseFrame, form: StoryForm, reply: FastifyReply): Promise<CasePage> {
    const { crn, links } = frame
    const { storyPreview } = (await this.api.ask(storyPreviewQuery, { crn, text: written(form) }, reply)).case
    if (storyPreview.__typename === 'ActNotValid')
      return this.editor(frame, { form, problems: storyPreview.problems.map(inWords) }, reply)
    const preview = storyModel(links, numberedAs(form.references, storyPreview))
    return this.editor(frame, { form, problems: [], preview }, reply)
  }

  /** Bookmarks that were set meanwhile in another window do not stand in the way; another version of the story does. */
  private async save(crn: string, form: StoryForm, reply: FastifyReply): Promise<WritingEnded> {
    const { commandId, seen, version } = form
    const input = { commandId, crn, text: written(form), ...(seen === '' ? {} : { seen }) }
    const { reviseStory: ended } = await this.api.ask(reviseStoryCommand, { input }, reply)
    if (ended.__typename !== 'NotebookMovedOn' || String(ended.notebook.story?.version ?? 0) !== version) return ended
    const again = { ...input, seen: ended.notebook.position }
    return (await this.api.ask(reviseStoryCommand, { input: again }, reply)).reviseStory
  }

  private async editor(
    frame: CaseFrame,
    shown: { readonly form: StoryForm; readonly problems: readonly WrongField[]; readonly preview?: StoryModel },
    reply: FastifyReply,
  ): Promise<CasePage> {
    const { crn, links } = frame
    const { form, problems, preview } = shown
    const wrong = problems.length > 0
    return {
      template: 'case/notebook/story-edit.njk',
      title: wrong ? 'Error: write the story' : 'Write the story',
      breadcrumbs: [{ text: 'Notebook', href: links.to('notebook') }],
      ...(wrong ? { status: 400 } : {}),
      model: {
        form,
        problems,
        preview,
        action: links.to('notebook/story/edit'),
        ...(await this.forms.surroundings(crn, links, form, reply)),
      },
    }
  }
}
