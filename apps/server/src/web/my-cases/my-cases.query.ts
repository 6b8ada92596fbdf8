import { type Answer, graphql } from '../api/graphql.ts'
import { caseFacts } from '../case/frame/case-facts.query.ts'

/** The cases that somebody holds, and what waits on them. */
export const myCasesQuery = graphql(
  `
    query MyCases($staffId: String!, $after: String) {
      staff(staffId: $staffId) {
        name {
          inWords
        }
      }
      person(staffId: $staffId) {
        holds {
          __typename
          ... on BasisRefused {
            message
          }
          ... on HeldCases {
            basis {
              knownAt
            }
            askedAs
            statement
            totalCount
            cases(first: 50, after: $after) {
              pageInfo {
                hasNextPage
                endCursor
              }
              edges {
                node {
                  crn
                  certainty
                  since {
                    inWords
                  }
                  view {
                    state {
                      ...CaseFacts
                    }
                    chronology(
                      first: 3
                      newestFirst: true
                      filter: { kinds: ["contact.attended", "contact.missed", "contact.recorded"] }
                    ) {
                      edges {
                        node {
                          entry {
                            id
                            family
                            title
                            occurred {
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
        }
        queue {
          __typename
          ... on Queue {
            items(first: 100) {
              pageInfo {
                hasNextPage
              }
              edges {
                node {
                  crn
                  overdue
                }
              }
            }
          }
        }
      }
    }
  `,
  [caseFacts],
)

/** Whom somebody manages, and for whose reports they stand in, as the record of staff has it now. */
export const lineQuery = graphql(`
  query Line($staffId: String!) {
    staff(staffId: $staffId) {
      spanOfControl {
        reports
        covered
        inWords
      }
    }
  }
`)

/** How much one person of a line holds. */
export const heldByQuery = graphql(`
  query HeldBy($staffId: String!) {
    staff(staffId: $staffId) {
      name {
        inWords
      }
    }
    person(staffId: $staffId) {
      holds {
        __typename
        ... on HeldCases {
          totalCount
        }
      }
    }
  }
`)

export type PersonWithCases = Answer<typeof myCasesQuery>['person']
export type Held = Extract<PersonWithCases['holds'], { __typename: 'HeldCases' }>
