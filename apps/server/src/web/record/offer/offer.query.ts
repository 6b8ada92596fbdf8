import { graphql } from '../../api/graphql.ts'

/** What a form offers to refer to: what was recorded last, what settles other entries, and what the person has read. */
export const offerQuery = graphql(`
  query OfferOfForm(
    $crn: String!
    $basis: TimeBasisInput
    $settling: [String!]!
    $reader: [String!]!
    $meetings: [String!]!
  ) {
    case(crn: $crn) {
      view(basis: $basis) {
        __typename
        ... on CaseView {
          chronology(first: 100, newestFirst: true) {
            edges {
              node {
                entry {
                  id
                  version
                  kind
                  family
                  title
                  occurred {
                    inWords
                  }
                  actor {
                    inWords
                    staffId
                  }
                  recordedBy {
                    staffId
                  }
                  headline {
                    __typename
                    ... on DisclosedText {
                      text
                    }
                  }
                  contentWithheld {
                    why
                  }
                }
              }
            }
          }
          settling: chronology(first: 100, newestFirst: true, filter: { kinds: $settling }) {
            edges {
              node {
                entry {
                  kind
                  relatesTo {
                    entry {
                      id
                    }
                  }
                }
              }
            }
          }
          meetings: chronology(first: 100, newestFirst: true, filter: { kinds: $meetings }) {
            edges {
              node {
                entry {
                  kind
                  data
                  occurred {
                    inWords
                  }
                }
              }
            }
          }
          readings: chronology(first: 100, newestFirst: true, filter: { kinds: ["info.read"], actors: $reader }) {
            edges {
              node {
                entry {
                  relatesTo {
                    as
                    entry {
                      id
                    }
                  }
                }
              }
            }
          }
          state {
            rosh {
              groups {
                group
                setting
                levels {
                  level
                }
              }
            }
          }
        }
      }
    }
  }
`)
