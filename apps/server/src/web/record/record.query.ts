import { graphql } from '../api/graphql.ts'
import { cardFragment } from '../case/entry/entry-parts.query.ts'

/** What the person who asks may put on the record. */
export const permittedQuery = graphql(`
  query Permitted {
    me {
      username
      staffId
      mayRecord
    }
  }
`)

/** An entry read back just after it was recorded. */
export const recordedQuery = graphql(
  `
    query Recorded($crn: String!, $basis: TimeBasisInput, $id: String!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            entry(id: $id) {
              __typename
              ... on EntryFound {
                entry {
                  id
                  reference
                  title
                  kind
                  occurred {
                    inWords
                  }
                  recorded {
                    at {
                      inWords
                    }
                  }
                  lag {
                    least
                    inWords
                  }
                  actor {
                    inWords
                  }
                  recordedBy {
                    inWords
                  }
                  channel
                  headline {
                    __typename
                    ... on DisclosedText {
                      text
                    }
                  }
                  text {
                    __typename
                    ... on DisclosedText {
                      text
                    }
                  }
                  ownView {
                    __typename
                    ... on DisclosedText {
                      text
                    }
                  }
                  reasonForLateRecording {
                    __typename
                    ... on DisclosedText {
                      text
                    }
                  }
                  data
                  sensitive
                  relatesTo {
                    as
                    version
                    entry {
                      ...Card
                    }
                  }
                  reliedOn {
                    version
                    entry {
                      ...Card
                    }
                  }
                  noticesAcknowledged
                }
              }
            }
          }
        }
      }
    }
  `,
  [cardFragment],
)
