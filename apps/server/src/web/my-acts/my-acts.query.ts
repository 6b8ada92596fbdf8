import { type Answer, graphql } from '../api/graphql.ts'
import { entryLine } from '../case/entry/entry-line.query.ts'

/** What somebody did in a period, and left unanswered at its end. */
export const myActsQuery = graphql(
  `
    query MyActs($staffId: String!, $from: Moment!, $to: Moment!, $types: [ActType!], $after: String) {
      staff(staffId: $staffId) {
        name {
          inWords
        }
      }
      person(staffId: $staffId) {
        acts(from: $from, to: $to) {
          __typename
          ... on BasisRefused {
            message
          }
          ... on PersonActs {
            from
            until
            askedAs
            statement
            parts {
              from
              until
              inWords
            }
            noneRecorded
            counts {
              type
              count
            }
            acts(first: 50, types: $types, after: $after) {
              pageInfo {
                hasNextPage
                endCursor
              }
              edges {
                node {
                  ...ActLine
                }
              }
            }
            attributed {
              ...ActLine
            }
            unanswered {
              crn
              request {
                of
                overdue
                statement
                due {
                  inWords
                }
                entry {
                  ...EntryLine
                }
              }
            }
            workload {
              crn
              entry {
                ...EntryLine
              }
            }
          }
        }
      }
    }
  `,
  [
    entryLine,
    graphql(
      `
        fragment ActLine on PersonAct {
          crn
          type
          inPeriod
          attestation
          entry {
            ...EntryLine
          }
          timeTaken {
            as
            elapsed {
              least
              most
              inWords
            }
            since {
              ...EntryLine
            }
          }
          withdrawnBy {
            id
          }
        }
      `,
      [entryLine],
    ),
  ],
)

type ActsAnswer = Answer<typeof myActsQuery>['person']['acts']
export type PersonActs = Extract<ActsAnswer, { __typename: 'PersonActs' }>
export type ActNode = PersonActs['acts']['edges'][number]['node']
