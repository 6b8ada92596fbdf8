import { type Answer, graphql } from '../../api/graphql.ts'
import { entryLine } from '../entry/entry-line.query.ts'
import { wordsFragment } from '../entry/entry-parts.query.ts'

const pinnedEntry = graphql(
  `
    fragment PinnedLine on PinnedEntry {
      id
      inText
      basis {
        snapshot
        knownAt
      }
      shown {
        __typename
        ... on EntryFound {
          entry {
            ...EntryLine
            reference
            text {
              ...Words
            }
          }
        }
        ... on EntryNotFound {
          message
        }
        ... on BasisRefused {
          message
        }
        ... on EntryNotForReader {
          message
        }
      }
    }
  `,
  [entryLine, wordsFragment],
)

const wording = graphql(`
  fragment WordingParts on NoteWording {
    text
    at
    by {
      inWords
    }
    basis {
      snapshot
      knownAt
    }
  }
`)

const note = graphql(
  `
    fragment NoteParts on ReviewNote {
      id
      entry {
        ...PinnedLine
      }
      now {
        ...WordingParts
      }
      earlier {
        ...WordingParts
      }
    }
  `,
  [pinnedEntry, wording],
)

const bookmark = graphql(
  `
    fragment BookmarkParts on Bookmark {
      at
      entry {
        ...PinnedLine
      }
    }
  `,
  [pinnedEntry],
)

const story = graphql(
  `
    fragment StoryParts on Story {
      version
      versions
      at
      by {
        inWords
      }
      text
      parts {
        __typename
        ... on StoryProse {
          text
        }
        ... on StoryMention {
          number
        }
      }
      references {
        number
        entry {
          ...PinnedLine
        }
      }
    }
  `,
  [pinnedEntry],
)

/** One page of bookmarks and of notes; each is asked on from its own cursor. */
export const notebookQuery = graphql(
  `
    query Notebook($crn: String!, $of: String, $bookmarksAfter: String, $notesAfter: String) {
      case(crn: $crn) {
        notebook(of: $of) {
          keeper
          own
          disclosure
          statement
          position
          keptBy {
            inWords
          }
          bookmarks(first: 100, after: $bookmarksAfter) {
            edges {
              node {
                ...BookmarkParts
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
          notes(first: 100, after: $notesAfter) {
            edges {
              node {
                ...NoteParts
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  `,
  [bookmark, note],
)

export const storyQuery = graphql(
  `
    query NotebookStory($crn: String!, $of: String, $version: Int) {
      case(crn: $crn) {
        notebook(of: $of) {
          keeper
          own
          disclosure
          position
          story(version: $version) {
            ...StoryParts
          }
        }
      }
    }
  `,
  [story],
)

export const storyPreviewQuery = graphql(
  `
    query StoryPreview($crn: String!, $text: String!) {
      case(crn: $crn) {
        storyPreview(text: $text) {
          __typename
          ... on ActNotValid {
            problems {
              field
              problem
              expected
            }
          }
          ... on StoryPreview {
            parts {
              __typename
              ... on StoryProse {
                text
              }
              ... on StoryMention {
                number
              }
            }
            references {
              number
              entry {
                ...PinnedLine
              }
            }
          }
        }
      }
    }
  `,
  [pinnedEntry],
)

export const marksQuery = graphql(`
  query BookmarkedEntries($crn: String!) {
    case(crn: $crn) {
      notebook {
        bookmarkedEntries
      }
    }
  }
`)

export const keepersQuery = graphql(`
  query NotebookKeepers($crn: String!) {
    case(crn: $crn) {
      notebooks {
        keeper
        own
        keptBy {
          inWords
        }
      }
    }
  }
`)

export type NotebookShown = Answer<typeof notebookQuery>['case']['notebook']
export type BookmarkShown = Answer<typeof bookmark>
export type NoteShown = Answer<typeof note>
export type StoryShown = Answer<typeof story>
export type PinnedShown = Answer<typeof pinnedEntry>
