import { graphql } from '../../api/graphql.ts'
import { caseFacts } from './case-facts.query.ts'

/** What every page of a case shows above its own content, and how much more is on record than its basis lets it show. */
export const caseFrameQuery = graphql(
  `
    query CaseFrame($crn: String!, $basis: TimeBasisInput, $atLeast: String, $pinned: Boolean!) {
      case(crn: $crn) {
        crn
        limited
        view(basis: $basis, atLeast: $atLeast) {
          __typename
          ... on BasisRefused {
            code
            message
          }
          ... on CaseView {
            statement
            merges {
              alias
              main
            }
            basis {
              knownAt
              effectiveAt
              snapshot
              position
            }
            chronology(first: 1) {
              totalCount
            }
            state {
              ...CaseFacts
            }
          }
        }
        now: view @include(if: $pinned) {
          __typename
          ... on CaseView {
            chronology(first: 1) {
              totalCount
            }
          }
        }
      }
    }
  `,
  [caseFacts],
)
