import { graphql } from '../api/graphql.ts'
import { entryLine } from '../case/entry/entry-line.query.ts'

/** What one line about something that waits needs. */
export const workItem = graphql(
  `
    fragment WorkItem on WaitingItem {
      crn
      because
      certainty
      overdue
      entry {
        ...EntryLine
        kind
        recordedBy {
          inWords
        }
      }
      since {
        inWords
        earliest
      }
      elapsed {
        least
        most
        inWords
      }
      due {
        inWords
        earliest
      }
      dueBy {
        inWords
      }
      onBehalfOf {
        inWords
      }
      request {
        of
        status
        statement
      }
    }
  `,
  [entryLine],
)
