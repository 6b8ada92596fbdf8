import { type Answer, graphql } from '../../api/graphql.ts'
import { cardFragment } from '../entry/entry-parts.query.ts'

export const decisionLineFragment = graphql(
  `
    fragment DecisionLine on DecisionOptions {
      chosen
      rationale
      decider {
        actor {
          inWords
          recorded
        }
        statedBy {
          inWords
        }
      }
      entry {
        ...Card
        contentWithheld {
          why
        }
      }
      options {
        status
        considered {
          option
          whyNotTaken
        }
      }
    }
  `,
  [cardFragment],
)

export const decisionsQuery = graphql(
  `
    query Decisions($crn: String!, $basis: TimeBasisInput, $after: String, $newestFirst: Boolean!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            decisions(first: 25, after: $after, newestFirst: $newestFirst) {
              totalCount
              edges {
                node {
                  ...DecisionLine
                }
              }
              pageInfo {
                endCursor
                hasNextPage
              }
            }
          }
        }
      }
    }
  `,
  [decisionLineFragment],
)

export type DecisionLine = Answer<typeof decisionLineFragment>
