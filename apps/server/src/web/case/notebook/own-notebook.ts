import { Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { mayKeepNotebook } from '#access'
import { principalFor } from '../../../access.ts'
import { Api } from '../../api/ask.ts'
import type { CaseFrame } from '../frame/case-frames.ts'
import { type BookmarkShown, marksQuery, notebookQuery, type NotebookShown, type NoteShown } from './notebook.query.ts'

/** What a page that shows entries needs for its bookmark buttons; see `bookmark.njk`. */
export interface BookmarkButtons {
  readonly action: string
  /** The basis that the page stands on: an entry is bookmarked as it is seen. */
  readonly snapshot: string
  /** The page to come back to. */
  readonly back: string
  /** Full ids of the entries that are bookmarked. */
  readonly marked: Readonly<Record<string, true>>
}

/** A whole notebook, however many pages of the API it takes. */
export interface WholeNotebook {
  readonly notebook: NotebookShown
  readonly bookmarks: readonly BookmarkShown[]
  readonly notes: readonly NoteShown[]
}

/** Reads notebooks for pages. */
@Injectable()
export class OwnNotebook {
  constructor(private readonly api: Api) {}

  /** The bookmark buttons of a page; undefined for somebody who keeps no notebook, who is shown none. */
  async buttons({ crn, basis, links }: CaseFrame, reply: FastifyReply): Promise<BookmarkButtons | undefined> {
    const principal = principalFor(reply.request)
    if (principal === undefined || !mayKeepNotebook(principal).allowed) return undefined
    const { notebook } = (await this.api.ask(marksQuery, { crn }, reply)).case
    return {
      action: links.to('notebook/bookmarks'),
      snapshot: basis.snapshot,
      back: reply.request.url,
      marked: Object.fromEntries(notebook.bookmarkedEntries.map(id => [id, true])),
    }
  }

  /** A reviewer's notebook; the own one unless another's is asked for. */
  async whole(crn: string, of: string | null, reply: FastifyReply): Promise<WholeNotebook> {
    const bookmarks: BookmarkShown[] = []
    const notes: NoteShown[] = []
    for (let after: { bookmarksAfter?: string | null; notesAfter?: string | null } = {}; ;) {
      const { notebook } = (await this.api.ask(notebookQuery, { crn, of, ...after }, reply)).case
      // A list that has ended is asked on from its end, which gives nothing more of it.
      bookmarks.push(...notebook.bookmarks.edges.map(({ node }) => node))
      notes.push(...notebook.notes.edges.map(({ node }) => node))
      if (!notebook.bookmarks.pageInfo.hasNextPage && !notebook.notes.pageInfo.hasNextPage)
        return { notebook, bookmarks, notes }
      after = {
        bookmarksAfter: notebook.bookmarks.pageInfo.endCursor ?? after.bookmarksAfter ?? null,
        notesAfter: notebook.notes.pageInfo.endCursor ?? after.notesAfter ?? null,
      }
    }
  }
}

/** The reviewer whose notebook an address asks for; null: the own one. */
export function askedKeeper(query: Readonly<Record<string, unknown>>): string | null {
  const of = query['of']
  return typeof of === 'string' && of !== '' ? of : null
}
