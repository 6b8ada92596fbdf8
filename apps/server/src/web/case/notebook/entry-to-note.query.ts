import { graphql } from '../../api/graphql.ts'
import { entryLine } from '../entry/entry-line.query.ts'

export const entryLineQuery = graphql(
  `
    query EntryToNote($crn: String!, $basis: TimeBasisInput!, $id: String!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            entry(id: $id) {
              __typename
              ... on EntryFound {
                entry {
                  ...EntryLine
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
