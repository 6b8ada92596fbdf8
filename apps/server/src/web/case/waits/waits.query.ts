import { type Answer, graphql } from '../../api/graphql.ts'
import { entryLine } from '../entry/entry-line.query.ts'

export const waitsQuery = graphql(
  `
    query Waits($crn: String!, $basis: TimeBasisInput!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            processes {
              process
              id
              status
              steps {
                step
                orderToPrevious
                at {
                  inWords
                }
                entry {
                  ...EntryLine
                }
              }
              undatedSteps {
                ...EntryLine
              }
              waits {
                role
                open
                elapsed {
                  least
                  most
                  exact
                  inWords
                }
                entered {
                  step
                  at {
                    inWords
                  }
                }
                left {
                  step
                  at {
                    inWords
                  }
                }
              }
            }
            requests {
              of
              subject
              status
              overdue
              answeredLate {
                inWords
              }
              statement
              due {
                inWords
              }
              entry {
                ...EntryLine
              }
              chasedBy {
                id
              }
            }
          }
        }
      }
    }
  `,
  [entryLine],
)

export type WaitsView = Extract<Answer<typeof waitsQuery>['case']['view'], { __typename: 'CaseView' }>
