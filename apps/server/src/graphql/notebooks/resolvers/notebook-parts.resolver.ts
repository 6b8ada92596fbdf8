import { Args, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { PageArgs } from '../../paging/page-args.ts'
import { maybe } from '../../words-enum.ts'
import { NotesArgs, StoryArgs } from '../inputs/notebook.args.ts'
import {
  BookmarkConnection,
  Notebook,
  NotebookActConnection,
  ReviewNoteConnection,
  Story,
} from '../models/notebook.models.ts'
import { pageOfList } from '../../paging/page-of-list.ts'
import { toBookmark, toNote, toNotebookAct } from '../show/notebook.ts'
import { toStory } from '../show/story.ts'

/** What is in a notebook. */
@Resolver(() => Notebook)
export class NotebookPartsResolver {
  @ResolveField(() => BookmarkConnection)
  bookmarks(@Parent() { showing }: Notebook, @Args() page: PageArgs): BookmarkConnection {
    const all = [...showing.record.bookmarks].reverse()
    const { edges, pageInfo } = pageOfList(all, ({ entry }) => entry, page)
    const shown = edges.map(({ cursor, node }) => ({ cursor, node: toBookmark(showing, node) }))
    return { edges: shown, pageInfo, totalCount: all.length }
  }

  @ResolveField(() => [String], { description: 'Full ids of every bookmarked entry, for marking them in a list.' })
  @Extensions({ listSize: 50 })
  bookmarkedEntries(@Parent() { showing }: Notebook): readonly string[] {
    return showing.record.bookmarks.map(({ entry }) => entry)
  }

  @ResolveField(() => ReviewNoteConnection)
  notes(@Parent() { showing }: Notebook, @Args() { entry, ...page }: NotesArgs): ReviewNoteConnection {
    const { notes } = showing.record
    const wanted = typeof entry === 'string' ? notes.filter(note => note.entry === entry) : notes
    const { edges, pageInfo } = pageOfList(wanted, ({ id }) => id, page)
    const shown = edges.map(({ cursor, node }) => ({ cursor, node: toNote(showing, node) }))
    return { edges: shown, pageInfo, totalCount: wanted.length }
  }

  @ResolveField(() => Story, { ...maybe, description: 'Null: none begun, or no version of that number.' })
  story(@Parent() { showing }: Notebook, @Args() { version }: StoryArgs): Story | undefined {
    return toStory(showing, version ?? undefined)
  }

  @ResolveField(() => NotebookActConnection)
  acts(@Parent() { showing }: Notebook, @Args() page: PageArgs): NotebookActConnection {
    const { edges, pageInfo } = pageOfList(showing.events, ({ id }) => id, page)
    const shown = edges.map(({ cursor, node }) => ({ cursor, node: toNotebookAct(node) }))
    return { edges: shown, pageInfo, totalCount: showing.events.length }
  }
}
