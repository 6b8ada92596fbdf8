import { type Answer, graphql } from '../../api/graphql.ts'
import { entryLine } from '../../case/entry/entry-line.query.ts'
import { wordsFragment } from '../../case/entry/entry-parts.query.ts'

/** What another wrote down as somebody's, at the newest state of its case. */
export const attributedQuery = graphql(
  `
    query Attributed($crn: String!, $id: String!) {
      case(crn: $crn) {
        view {
          __typename
          ... on BasisRefused {
            message
          }
          ... on CaseView {
            basis {
              position
            }
            entry(id: $id) {
              __typename
              ... on EntryFound {
                entry {
                  ...EntryLine
                  recordedBy {
                    inWords
                  }
                  text {
                    ...Words
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [entryLine, wordsFragment],
)

type View = Extract<Answer<typeof attributedQuery>['case']['view'], { __typename: 'CaseView' }>
export type AttributedEntry = Extract<View['entry'], { __typename: 'EntryFound' }>['entry']

const outcome = graphql(
  `
    fragment AttributionOutcome on RecordingResult {
      __typename
      ... on ActRecorded {
        position
      }
      ... on ActNotValid {
        problems {
          field
          problem
          expected
        }
      }
      ... on NotPermitted {
        why
      }
      ... on NotRecorded {
        message
      }
      ... on NoticesToAcknowledge {
        notices {
          text
          acknowledgement
        }
      }
      ... on RecordMovedOn {
        since {
          ...EntryLine
        }
      }
      ... on StaleInformation {
        changed {
          entry {
            ...EntryLine
          }
        }
      }
    }
  `,
  [entryLine],
)

export const confirmMutation = graphql(
  `
    mutation ConfirmAttributed($input: ConfirmAttributedInput!) {
      outcome: confirmAttributed(input: $input) {
        ...AttributionOutcome
      }
    }
  `,
  [outcome],
)

export const contestMutation = graphql(
  `
    mutation ContestAttributed($input: ContestAttributedInput!) {
      outcome: contestAttributed(input: $input) {
        ...AttributionOutcome
      }
    }
  `,
  [outcome],
)

export type AttributionOutcome = Answer<typeof confirmMutation>['outcome']
