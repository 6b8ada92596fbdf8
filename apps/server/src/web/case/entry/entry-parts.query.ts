import type { Answer } from '../../api/graphql.ts'
import { graphql } from '../../api/graphql.ts'

/** Words of an entry, or what stands in their place. */
export const wordsFragment = graphql(`
  fragment Words on EntryText {
    __typename
    ... on DisclosedText {
      text
    }
    ... on WithheldText {
      why
      holder
    }
  }
`)

/** What a link to an entry says of it. */
export const cardFragment = graphql(
  `
    fragment Card on Entry {
      id
      reference
      kind
      title
      family
      otherCase
      headline {
        ...Words
      }
      occurred {
        inWords
        earliest
      }
      actor {
        inWords
        recorded
      }
      withdrawnBy {
        id
      }
    }
  `,
  [wordsFragment],
)

/** Everything that an entry says of itself. */
export const wholeEntryFragment = graphql(
  `
    fragment WholeEntry on Entry {
      ...Card
      capacities
      channel
      listed
      sensitive
      entered
      text {
        ...Words
      }
      ownView {
        ...Words
      }
      contentWithheld {
        why
        holder
      }
      recorded {
        status
        at {
          inWords
        }
      }
      recordedBy {
        inWords
      }
      lag {
        least
        inWords
      }
      reasonForLateRecording {
        ...Words
      }
      noticesAcknowledged
      datedBefore {
        as
        entry {
          reference
          title
          occurred {
            inWords
          }
        }
      }
      withdrawals: withdrawnBy {
        ...Card
      }
    }
  `,
  [cardFragment, wordsFragment],
)

/** One state of an entry or a document. */
export const versionFragment = graphql(
  `
    fragment VersionParts on Version {
      version
      field
      old
      text
      reason
      requestedBy
      oldDiffersFromRecord
      afterNotification
      afterFurtherOffence {
        inWords
      }
      at {
        inWords
      }
      by {
        inWords
      }
      contentWithheld {
        why
        holder
      }
      entry {
        ...Card
      }
    }
  `,
  [cardFragment],
)

/** A tie to an entry, seen from the one that names it. */
export const referenceFragment = graphql(
  `
    fragment ReferenceParts on Reference {
      as
      entry {
        ...Card
        recorded {
          at {
            inWords
          }
        }
      }
    }
  `,
  [cardFragment],
)

export type Words = Answer<typeof wordsFragment>
export type Card = Answer<typeof cardFragment>
export type WholeEntry = Answer<typeof wholeEntryFragment>
export type VersionParts = Answer<typeof versionFragment>
export type ReferenceParts = Answer<typeof referenceFragment>
