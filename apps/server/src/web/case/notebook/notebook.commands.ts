import { type Answer, graphql } from '../../api/graphql.ts'

const ended = graphql(`
  fragment WritingEnded on NotebookActResult {
    __typename
    ... on NotebookRecorded {
      note
      position
    }
    ... on NotebookMovedOn {
      notebook {
        position
        story {
          version
        }
      }
    }
    ... on ActNotValid {
      problems {
        field
        problem
        expected
      }
    }
    ... on NotPermitted {
      why
    }
    ... on NotRecorded {
      message
    }
  }
`)

export const bookmarkCommand = graphql(
  `
    mutation Bookmark($input: BookmarkInput!) {
      bookmark(input: $input) {
        ...WritingEnded
      }
    }
  `,
  [ended],
)

export const removeBookmarkCommand = graphql(
  `
    mutation RemoveBookmark($input: RemoveBookmarkInput!) {
      removeBookmark(input: $input) {
        ...WritingEnded
      }
    }
  `,
  [ended],
)

export const writeNoteCommand = graphql(
  `
    mutation WriteNote($input: WriteNoteInput!) {
      writeNote(input: $input) {
        ...WritingEnded
      }
    }
  `,
  [ended],
)

export const reviseNoteCommand = graphql(
  `
    mutation ReviseNote($input: ReviseNoteInput!) {
      reviseNote(input: $input) {
        ...WritingEnded
      }
    }
  `,
  [ended],
)

export const reviseStoryCommand = graphql(
  `
    mutation ReviseStory($input: ReviseStoryInput!) {
      reviseStory(input: $input) {
        ...WritingEnded
      }
    }
  `,
  [ended],
)

export type WritingEnded = Answer<typeof ended>
