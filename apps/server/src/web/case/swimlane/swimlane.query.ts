import { type Answer, graphql } from '../../api/graphql.ts'

/** The acts of one window, oldest or newest first, with no more of each than the drawing and its table show. */
export const swimlaneQuery = graphql(`
  query Swimlane(
    $crn: String!
    $basis: TimeBasisInput
    $first: Int!
    $after: String
    $newestFirst: Boolean!
    $filter: ChronologyFilterInput
  ) {
    case(crn: $crn) {
      view(basis: $basis) {
        __typename
        ... on CaseView {
          chronology(first: $first, after: $after, newestFirst: $newestFirst, filter: $filter) {
            totalCount
            pageInfo {
              hasNextPage
            }
            edges {
              cursor
              node {
                entry {
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
                    }
                  }
                  occurred {
                    precision
                    earliest
                    latest
                    inWords
                  }
                  actor {
                    role
                    organisation
                    inWords
                  }
                  relatesTo {
                    as
                    entry {
                      id
                      title
                      family
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`)

type View = Extract<Answer<typeof swimlaneQuery>['case']['view'], { __typename: 'CaseView' }>

type AnsweredActs = View['chronology']
export type AnsweredAct = AnsweredActs['edges'][number]
