import { type Answer, graphql } from '../../api/graphql.ts'
import { cardFragment, versionFragment, wholeEntryFragment, wordsFragment } from '../entry/entry-parts.query.ts'

const meetingLineFragment = graphql(
  `
    fragment MeetingLine on MeetingRecord {
      meetingId
      held
      level
      topic
      decision
      reasonNotHeld
      entry {
        ...Card
        contentWithheld {
          why
          holder
        }
      }
      decisions {
        ...Card
      }
      views {
        agency
      }
      dissents {
        ...Card
      }
      minuteVersions {
        version
      }
    }
  `,
  [cardFragment],
)

const meetingFragment = graphql(
  `
    fragment MeetingParts on MeetingRecord {
      meetingId
      held
      level
      topic
      decision
      reasonNotHeld
      entry {
        ...WholeEntry
      }
      attendance {
        attendees
        apologies
        takenFrom
      }
      parts {
        part
        agency
        who
        entry {
          ...Card
        }
      }
      views {
        agency
        by
        view
        entry {
          ...Card
        }
      }
      decisions {
        ...Card
      }
      dissents {
        ...Card
        text {
          ...Words
        }
      }
      withheld {
        ...Card
      }
      actions {
        owner
        overdue
        completedLate {
          inWords
        }
        due {
          inWords
        }
        entry {
          ...Card
          text {
            ...Words
          }
        }
        completedBy {
          ...Card
        }
      }
      minuteVersions {
        ...VersionParts
      }
      followedBy {
        ...Card
      }
    }
  `,
  [wholeEntryFragment, cardFragment, versionFragment, wordsFragment],
)

export const meetingsQuery = graphql(
  `
    query Meetings($crn: String!, $basis: TimeBasisInput) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            meetings {
              ...MeetingLine
            }
          }
        }
      }
    }
  `,
  [meetingLineFragment],
)

export const meetingQuery = graphql(
  `
    query Meeting($crn: String!, $basis: TimeBasisInput, $id: String!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            meeting(id: $id) {
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
              ... on MeetingRecord {
                ...MeetingParts
              }
            }
          }
        }
      }
    }
  `,
  [meetingFragment, cardFragment],
)

export type MeetingLine = Answer<typeof meetingLineFragment>
export type Meeting = Answer<typeof meetingFragment>
