import { graphql } from '../../api/graphql.ts'
import { wordsFragment } from './entry-parts.query.ts'

/** What one line about an entry needs, wherever entries are listed. */
export const entryLine = graphql(
  `
    fragment EntryLine on Entry {
      id
      title
      family
      headline {
        ...Words
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
  `,
  [wordsFragment],
)
