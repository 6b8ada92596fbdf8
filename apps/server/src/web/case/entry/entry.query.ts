import { type Answer, graphql } from '../../api/graphql.ts'
import { cardFragment, referenceFragment, versionFragment, wholeEntryFragment } from './entry-parts.query.ts'

const entryFragment = graphql(
  `
    fragment EntryParts on Entry {
      ...WholeEntry
      data
      unlistedFields
      relatesTo {
        as
        reference
        version
        entry {
          ...Card
        }
      }
      reliedOn {
        as
        reference
        version
        entry {
          ...Card
        }
      }
    }
  `,
  [wholeEntryFragment, cardFragment],
)

export const entryQuery = graphql(
  `
    query EntryPage($crn: String!, $basis: TimeBasisInput, $id: String!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            entry(id: $id) {
              __typename
              ... on EntryNotFound {
                message
              }
              ... on AmbiguousEntry {
                message
                candidates {
                  ...Card
                }
              }
              ... on EntryFound {
                entry {
                  ...EntryParts
                }
                referredToBy {
                  ...ReferenceParts
                }
              }
            }
            versions(of: $id) {
              __typename
              ... on Versions {
                versions {
                  ...VersionParts
                }
              }
            }
            establishment(of: $id) {
              __typename
              ... on Establishment {
                statement
                confirmedBy {
                  ...Card
                }
                contestedBy {
                  ...Card
                }
              }
            }
          }
        }
      }
    }
  `,
  [entryFragment, cardFragment, referenceFragment, versionFragment],
)

export type EntryParts = Answer<typeof entryFragment>
