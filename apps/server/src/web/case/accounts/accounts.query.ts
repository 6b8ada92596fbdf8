import { graphql } from '../../api/graphql.ts'
import { entryLine } from '../entry/entry-line.query.ts'
import { wordsFragment } from '../entry/entry-parts.query.ts'

export const accountsQuery = graphql(
  `
    query Accounts($crn: String!, $basis: TimeBasisInput!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            contested {
              statement
              attestation
              claimedBy {
                inWords
              }
              claimedAt {
                inWords
              }
              lag {
                inWords
              }
              entry {
                ...EntryLine
                text {
                  ...Words
                }
              }
              confirmedBy {
                ...EntryLine
                text {
                  ...Words
                }
              }
              contestedBy {
                ...EntryLine
                text {
                  ...Words
                }
              }
              tracesAtTheTime {
                ...EntryLine
              }
            }
            state {
              rosh {
                conflicts {
                  group
                  kind
                  ratings {
                    level
                    entry {
                      ...EntryLine
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [entryLine, wordsFragment],
)
