import { graphql } from '../api/graphql.ts'

export const casesQuery = graphql(`
  query Cases($after: String) {
    cases(first: 25, after: $after) {
      edges {
        node {
          crn
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`)
