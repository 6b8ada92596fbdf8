import { type Answer, graphql } from '../api/graphql.ts'
import { workItem } from './work-item.query.ts'

/** What waits on whoever is signed in. */
export const myWorkQuery = graphql(
  `
    query MyWork($after: String, $atLeast: String) {
      me {
        mayRecord
        queue(atLeast: $atLeast) {
          __typename
          ... on BasisRefused {
            message
          }
          ... on NoStaffCode {
            message
          }
          ... on Queue {
            basis {
              knownAt
              position
            }
            standsInFor {
              inWords
            }
            statement
            overdueStatement
            items(first: 100, after: $after) {
              edges {
                node {
                  ...WorkItem
                }
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
            concerns(first: 25) {
              statement
              pageInfo {
                hasNextPage
              }
              edges {
                node {
                  concern {
                    id
                    category
                    about {
                      crn
                    }
                    raisedBy {
                      inWords
                    }
                  }
                  ask {
                    askedAt
                    due
                    status
                    overdue {
                      since
                      endedAt
                      lasted {
                        least
                        most
                        inWords
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
  `,
  [workItem],
)

export type MyQueue = Extract<Answer<typeof myWorkQuery>['me']['queue'], { __typename: 'Queue' }>
export type WaitingNode = MyQueue['items']['edges'][number]['node']
