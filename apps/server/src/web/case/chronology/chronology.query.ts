import { graphql } from '../../api/graphql.ts'
import { wordsFragment } from '../entry/entry-parts.query.ts'

/** An entry in its place, as much of it as a chronology shows. */
export const chronologyItem = graphql(
  `
    fragment ChronologyItemShown on ChronologyItem {
      recordedLate
      knownFrom
      lag {
        least
        inWords
      }
      entry {
        id
        reference
        title
        family
        sensitive
        otherCase
        channel
        capacities
        headline {
          __typename
          ... on DisclosedText {
            text
          }
        }
        text {
          ...Words
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
        occurred {
          edtf
          precision
          earliest
          inWords
        }
        recorded {
          status
          at {
            inWords
          }
        }
        actor {
          recorded
          inWords
          capacity
        }
        recordedBy {
          inWords
        }
        relatesTo {
          as
          reference
          entry {
            ...TiedEntry
          }
        }
        relatedFrom {
          as
          reference
          entry {
            ...TiedEntry
          }
        }
        reliedOn {
          as
          reference
          entry {
            ...TiedEntry
          }
        }
        datedBefore {
          as
          reference
          entry {
            ...TiedEntry
          }
        }
        withdrawnBy {
          ...TiedEntry
        }
        amendedBy {
          ...TiedEntry
        }
      }
    }

    fragment TiedEntry on Entry {
      id
      reference
      title
      family
      occurred {
        inWords
      }
    }
  `,
  [wordsFragment],
)

export const chronologyDays = graphql(
  `
    fragment ChronologyDaysShown on ChronologyByDay {
      page
      pages {
        page
        from
        to
      }
      totalCount
      landing
      silenceToKnownAt {
        inWords
      }
      silenceOfDays
      days {
        key
        place
        inWords
        month
        silenceBefore {
          inWords
        }
        items {
          ...ChronologyItemShown
        }
      }
    }
  `,
  [chronologyItem],
)

export const chronologyQuery = graphql(
  `
    query Chronology(
      $crn: String!
      $basis: TimeBasisInput!
      $first: Int!
      $page: Int!
      $holding: String
      $onDay: Moment
      $newestFirst: Boolean!
      $silence: Int!
      $filter: ChronologyFilterInput
      $later: ChronologyFilterInput
      $knownAt: Moment!
    ) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            all: chronology(first: 1) {
              totalCount
            }
            chronologyChoices {
              actors {
                ...ChoiceShown
              }
              roles {
                ...ChoiceShown
              }
              agencies {
                ...ChoiceShown
              }
              families {
                ...ChoiceShown
              }
              kinds {
                ...ChoiceShown
              }
            }
            chronologyByDay(
              first: $first
              page: $page
              holding: $holding
              onDay: $onDay
              newestFirst: $newestFirst
              silenceOfDays: $silence
              filter: $filter
            ) {
              ...ChronologyDaysShown
            }
          }
        }
        now: view {
          __typename
          ... on CaseView {
            later: chronology(first: 1, filter: $later) {
              totalCount
            }
            replaySteps(from: $knownAt, on: $holding, silenceOfDays: $silence) {
              sort
              previous {
                ...StepShown
              }
              next {
                ...StepShown
              }
            }
          }
        }
      }
    }

    fragment ChoiceShown on ChronologyChoice {
      value
      inWords
      entries
    }

    fragment StepShown on ReplayStep {
      knownFrom
      entry {
        id
        title
      }
    }
  `,
  [chronologyDays],
)

/** What had not been recorded at a moment, from the live record: never asked of the basis, never mixed with its answer. */
export const laterQuery = graphql(
  `
    query NotYetRecorded(
      $crn: String!
      $first: Int!
      $page: Int!
      $newestFirst: Boolean!
      $filter: ChronologyFilterInput
    ) {
      case(crn: $crn) {
        now: view {
          __typename
          ... on CaseView {
            chronologyByDay(
              first: $first
              page: $page
              newestFirst: $newestFirst
              silenceOfDays: 36500
              filter: $filter
            ) {
              ...ChronologyDaysShown
            }
          }
        }
      }
    }
  `,
  [chronologyDays],
)

/** Every row, a page at a time, in the order of the screen. */
export const chronologyRowsQuery = graphql(
  `
    query ChronologyRows(
      $crn: String!
      $basis: TimeBasisInput!
      $page: Int!
      $newestFirst: Boolean!
      $filter: ChronologyFilterInput
    ) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            chronologyByDay(first: 100, page: $page, newestFirst: $newestFirst, filter: $filter) {
              ...ChronologyDaysShown
            }
          }
        }
      }
    }
  `,
  [chronologyDays],
)
