import { graphql } from '../../api/graphql.ts'
import { entryLine } from '../entry/entry-line.query.ts'

export const recordedAfterQuery = graphql(
  `
    query RecordedAfter($crn: String!, $basis: TimeBasisInput!, $moment: Moment!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            recordedAfter(moment: $moment) {
              moment
              entries {
                after
                aboutEarlierTime
                changes {
                  ...EntryLine
                }
                entry {
                  ...EntryLine
                  reasonForLateRecording {
                    __typename
                    ... on DisclosedText {
                      text
                    }
                  }
                  lag {
                    exact
                    least
                    inWords
                  }
                }
              }
              firstReadAfter {
                information {
                  ...EntryLine
                }
                reading {
                  ...EntryLine
                }
              }
              recordingNotStated {
                ...EntryLine
              }
            }
          }
        }
      }
    }
  `,
  [entryLine],
)

/** When the further offence was notified, as far as the record says: the moment most often asked about. */
export const notificationsQuery = graphql(
  `
    query Notifications($crn: String!, $basis: TimeBasisInput!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            chronology(first: 20, filter: { kinds: ["sfo.*"] }) {
              edges {
                node {
                  entry {
                    ...EntryLine
                    occurred {
                      latest
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
  [entryLine],
)
