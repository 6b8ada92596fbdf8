import { randomUUID } from 'node:crypto'
import { Body, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { ApiProblem } from '../../../graphql/errors/api-problem.ts'
import { Api } from '../../api/ask.ts'
import { type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../../frame/pages.decorator.ts'
import type { QueryString, WrongField } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { entryLineQuery } from './entry-to-note.query.ts'
import { reviseNoteCommand, writeNoteCommand, type WritingEnded } from './notebook.commands.ts'
import { noteModel } from './notebook-model.ts'
import { OwnNotebook } from './own-notebook.ts'
import { writingProblems } from './writing-problems.ts'

type Form = Readonly<Record<string, unknown>>

/** What a form for a note holds. */
interface NoteForm {
  readonly text: string
  /** Full id of the entry that it is about; empty: the case. */
  readonly entry: string
  /** What was looked at when the form was opened. */
  readonly snapshot: string
  readonly commandId: string
}

/** Writing a note, or putting other words in its place. */
@Pages()
export class NotePage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
    private readonly notebooks: OwnNotebook,
  ) {}

  @PageGet('cases/:crn/notebook/notes/:id')
  show(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, async frame => {
      const entry = typeof query['entry'] === 'string' ? query['entry'] : ''
      const form = { entry, text: '', snapshot: frame.basis.snapshot, commandId: randomUUID() }
      return this.build({ frame, id, form, problems: [], reply })
    })
  }

  @PagePost('cases/:crn/notebook/notes/:id')
  take(
    @Param('crn') crn: string,
    @Param('id') id: string,
    @Query() query: QueryString,
    @Body() body: Form,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'notebook' }, async frame => {
      const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '')
      const form = {
        text: text('text'),
        entry: text('entry'),
        snapshot: text('snapshot'),
        commandId: text('commandId'),
      }
      const ended = await this.write(crn, id, form, reply)
      const problems = writingProblems(ended)
      if (problems.length > 0) return this.build({ frame, id, form, problems, reply })
      return redirect(`${frame.links.to('notebook')}#notes`)
    })
  }

  private async write(crn: string, id: string, form: NoteForm, reply: FastifyReply): Promise<WritingEnded> {
    const { text, entry, snapshot, commandId } = form
    const input = { commandId, crn, text, snapshot }
    if (id !== 'new')
      return (await this.api.ask(reviseNoteCommand, { input: { ...input, note: id } }, reply)).reviseNote
    const about = entry === '' ? {} : { entry }
    return (await this.api.ask(writeNoteCommand, { input: { ...input, ...about } }, reply)).writeNote
  }

  private async build(shown: {
    readonly frame: CaseFrame
    readonly id: string
    readonly form: NoteForm
    readonly problems: readonly WrongField[]
    readonly reply: FastifyReply
  }): Promise<CasePage> {
    const { frame, id, form, problems, reply } = shown
    const { crn, links } = frame
    const { notebook, notes } = await this.notebooks.whole(crn, null, reply)
    const note = notes.find(one => one.id === id)
    if (id !== 'new' && note === undefined) throw new ApiProblem('NOT_FOUND', 'No such note is in your notebook.')
    const wrong = problems.length > 0
    const heading = note ? 'Revise a note' : form.entry === '' ? 'Write a note on the case' : 'Write a note on an entry'
    return {
      template: 'case/notebook/note.njk',
      title: wrong ? `Error: ${heading.toLowerCase()}` : heading,
      breadcrumbs: [{ text: 'Notebook', href: links.to('notebook') }],
      ...(wrong ? { status: 400 } : {}),
      model: {
        heading,
        notebook,
        problems,
        form: { ...form, text: form.text === '' && !wrong ? (note?.now.text ?? '') : form.text },
        action: links.to(`notebook/notes/${encodeURIComponent(id)}`),
        note: note && noteModel(links, note),
        about: note || form.entry === '' ? undefined : await this.entry(frame, form, reply),
      },
    }
  }

  /** The entry that a new note is about, as it stands on the basis that the note will stand on. */
  private async entry({ crn }: CaseFrame, { entry: id, snapshot }: NoteForm, reply: FastifyReply): Promise<object> {
    const { view } = (await this.api.ask(entryLineQuery, { crn, basis: { snapshot }, id }, reply)).case
    if (view.__typename === 'CaseView' && view.entry.__typename === 'EntryFound') return view.entry.entry
    throw new ApiProblem('NOT_FOUND', 'No such entry is on record at this moment.')
  }
}
