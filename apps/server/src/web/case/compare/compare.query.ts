import { type Answer, graphql } from '../../api/graphql.ts'
import { entryLine } from '../entry/entry-line.query.ts'

export const compareQuery = graphql(
  `
    query Compare($crn: String!, $from: TimeBasisInput!, $to: TimeBasisInput!) {
      case(crn: $crn) {
        compare(from: $from, to: $to) {
          __typename
          ... on BasisRefused {
            message
          }
          ... on Comparison {
            from {
              knownAt
              effectiveAt
            }
            to {
              knownAt
              effectiveAt
            }
            changes {
              field
              from
              to
              sources {
                entry {
                  ...EntryLine
                }
                decider {
                  actor {
                    inWords
                  }
                  statedBy {
                    inWords
                  }
                }
                influences {
                  type
                  attestation
                  timing
                  response
                  author {
                    inWords
                  }
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
  `,
  [entryLine],
)

export type Comparison = Extract<Answer<typeof compareQuery>['case']['compare'], { __typename: 'Comparison' }>
