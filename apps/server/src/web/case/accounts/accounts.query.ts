import { graphql } from '../../api/graphql.ts'
import { entryLine } from '../entry/entry-line.query.ts'

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
                  __typename
                  ... on DisclosedText {
                    text
                  }
                  ... on WithheldText {
                    why
                    holder
                  }
                }
              }
              confirmedBy {
                ...EntryLine
                text {
                  __typename
                  ... on DisclosedText {
                    text
                  }
                  ... on WithheldText {
                    why
                    holder
                  }
                }
              }
              contestedBy {
                ...EntryLine
                text {
                  __typename
                  ... on DisclosedText {
                    text
                  }
                  ... on WithheldText {
                    why
                    holder
                  }
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
  [entryLine],
)
