import { randomUUID } from 'node:crypto'
import { Body, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { ApiProblem } from '../../../graphql/errors/api-problem.ts'
import { Api } from '../../api/ask.ts'
import { type PageAnswer, redirect } from '../../frame/page-answer.ts'
import { PagePost, Pages } from '../../frame/pages.decorator.ts'
import { returnPath } from '../../session/return-path.ts'
import type { QueryString } from '../basis/basis-query.ts'
import { anchorOf } from '../chronology/chronology-links.ts'
import { bookmarkCommand, removeBookmarkCommand, type WritingEnded } from './notebook.commands.ts'
import { marksQuery } from './notebook.query.ts'

type Form = Readonly<Record<string, unknown>>

/** The bookmark buttons beside entries, wherever they stand. */
@Pages()
export class BookmarkPage {
  constructor(private readonly api: Api) {}

  @PagePost('cases/:crn/notebook/bookmarks')
  async take(
    @Param('crn') crn: string,
    @Query() _query: QueryString,
    @Body() form: Form,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const [set, removed] = [textOf(form, 'bookmark'), textOf(form, 'remove')]
    const entry = set === '' ? removed : set
    const ended = set === '' ? await this.remove(crn, entry, reply) : await this.set(crn, entry, form, reply)
    if (ended.__typename !== 'NotebookRecorded' && !(await this.isSo(crn, entry, set !== '', reply)))
      throw problemOf(ended)
    return redirect(placeOf(returnPath(form['back']), entry))
  }

  private async set(crn: string, entry: string, form: Form, reply: FastifyReply): Promise<WritingEnded> {
    const input = { commandId: randomUUID(), crn, entry, snapshot: textOf(form, 'snapshot') }
    return (await this.api.ask(bookmarkCommand, { input }, reply)).bookmark
  }

  private async remove(crn: string, entry: string, reply: FastifyReply): Promise<WritingEnded> {
    const input = { commandId: randomUUID(), crn, entry }
    return (await this.api.ask(removeBookmarkCommand, { input }, reply)).removeBookmark
  }

  /** A button pressed twice, or on an old page, has what it asked for already. */
  private async isSo(crn: string, entry: string, marked: boolean, reply: FastifyReply): Promise<boolean> {
    const { notebook } = (await this.api.ask(marksQuery, { crn }, reply)).case
    return notebook.bookmarkedEntries.includes(entry) === marked
  }
}

function textOf(form: Form, name: string): string {
  const value = form[name]
  return typeof value === 'string' ? value : ''
}

/** A list is come back to at the entry that the button stood beside. */
function placeOf(path: string, entry: string): string {
  return path.split('?', 1)[0]!.endsWith('/chronology') ? `${path}#${anchorOf(entry)}` : path
}

function problemOf(ended: WritingEnded): ApiProblem {
  switch (ended.__typename) {
    case 'NotPermitted':
      return new ApiProblem('FORBIDDEN', ended.why)
    case 'NotRecorded':
      return new ApiProblem('UNAVAILABLE', ended.message)
    case 'ActNotValid':
      return new ApiProblem('BAD_USER_INPUT', ended.problems.map(({ problem }) => problem).join('; '))
    case 'NotebookMovedOn':
    case 'NotebookRecorded':
      return new ApiProblem('CONFLICT', 'Something else was written in the notebook meanwhile.')
  }
}
