import { graphql } from '../../api/graphql.ts'

/** What one line about an entry needs, wherever entries are listed. */
export const entryLine = graphql(`
  fragment EntryLine on Entry {
    id
    title
    family
    headline {
      __typename
      ... on DisclosedText {
        text
      }
      ... on WithheldText {
        why
        holder
      }
    }
    actor {
      inWords
    }
    occurred {
      inWords
    }
    recorded {
      status
      at {
        inWords
      }
    }
  }
`)
