import type { Principal } from '#access'
import { positionOfRecorded, type RecordedEvent } from '#event-log'
import type { NotebookAnswer } from '../commands/write-in-notebook.ts'
import type { NotebookActResultModel } from '../models/result.models.ts'
import { toNotRecorded, type SaidOfFailure } from '../../acting/show-refusal.ts'
import { toNotebook } from './notebook.ts'

/** How writing in one's own notebook ended. */
export function toNotebookActResult(
  { answer, pinned }: NotebookAnswer,
  { username }: Principal,
): NotebookActResultModel {
  const notebook = (events: readonly RecordedEvent[]) =>
    toNotebook({ keeper: username, events, as: 'its keeper', pinned })
  switch (answer.kind) {
    case 'recorded': {
      const { own, again, events } = answer
      const { note } = own[0]!.data as { readonly note?: string }
      const position = positionOfRecorded(own)
      return { __typename: 'NotebookRecorded', note, notebook: notebook(events), position, again }
    }
    case 'moved-on':
      return { __typename: 'NotebookMovedOn', notebook: notebook(answer.events) }
    case 'not-valid':
      return { __typename: 'ActNotValid', problems: [...answer.problems] }
    case 'not-permitted':
      return { __typename: 'NotPermitted', why: answer.why }
    case 'not-found':
      throw new Error('a notebook is there for every reviewer')
    case 'failed':
      return toNotRecorded(answer.error, saidOfFailure)
  }
}

const saidOfFailure: SaidOfFailure = {
  outcomeUnknown: 'It is not known whether this was written down. Send the same command again.',
  nothingRecorded: 'The record could not take this; nothing was written down. Send the same command again shortly.',
}
