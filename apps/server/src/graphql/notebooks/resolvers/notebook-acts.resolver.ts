import { CommandBus } from '@nestjs/cqrs'
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../../access.ts'
import { WriteInNotebook } from '../commands/write-in-notebook.ts'
import {
  BookmarkInput,
  RemoveBookmarkInput,
  ReviseNoteInput,
  ReviseStoryInput,
  WriteNoteInput,
} from '../inputs/notebook.inputs.ts'
import { NotebookActResult, type NotebookActResultModel } from '../models/result.models.ts'
import type { NotebookWish } from '../pinned/read-deed.ts'
import { askedBy, type Numbered } from '../../acting/asked.ts'
import type { CommandInput } from '../../acting/command.input.ts'
import { toNotebookActResult } from '../show/result.ts'

/** What a reviewer does in their own notebook; nobody writes in another's. */
@Resolver()
export class NotebookActsResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => NotebookActResult, { description: 'Bookmarks an entry as it stood at a snapshot.' })
  bookmark(
    @Args('input') input: BookmarkInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<NotebookActResultModel> {
    const { entry, snapshot } = input
    return this.write(input, { kind: 'bookmark', entry, snapshot }, principal, request)
  }

  @Mutation(() => NotebookActResult, { description: 'Removes a bookmark. That it was set stays on record.' })
  removeBookmark(
    @Args('input') input: RemoveBookmarkInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<NotebookActResultModel> {
    return this.write(input, { kind: 'remove-bookmark', entry: input.entry }, principal, request)
  }

  @Mutation(() => NotebookActResult, {
    description: 'Writes a note on an entry or on the case. Its id is the commandId.',
  })
  writeNote(
    @Args('input') input: WriteNoteInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<NotebookActResultModel> {
    const { commandId, text, entry, snapshot } = input
    const about = typeof entry === 'string' ? { entry } : {}
    return this.write(
      input,
      { kind: 'write-note', id: commandId.toLowerCase(), text, ...about, snapshot },
      principal,
      request,
    )
  }

  @Mutation(() => NotebookActResult, { description: 'Puts other words in place of a note. The earlier ones stay.' })
  reviseNote(
    @Args('input') input: ReviseNoteInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<NotebookActResultModel> {
    const { note, text, snapshot } = input
    return this.write(input, { kind: 'revise-note', note: note.toLowerCase(), text, snapshot }, principal, request)
  }

  @Mutation(() => NotebookActResult, {
    description: 'Begins your story of the case, or puts another version in its place. Every version stays.',
  })
  reviseStory(
    @Args('input') input: ReviseStoryInput,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: Numbered,
  ): Promise<NotebookActResultModel> {
    return this.write(input, { kind: 'revise-story', text: input.text }, principal, request)
  }

  private async write(
    input: CommandInput & { readonly crn: string },
    wish: NotebookWish,
    principal: Principal,
    request: Numbered,
  ): Promise<NotebookActResultModel> {
    const command = new WriteInNotebook(input.crn, wish, askedBy(principal, request, input))
    return toNotebookActResult(await this.commands.execute(command), principal)
  }
}
