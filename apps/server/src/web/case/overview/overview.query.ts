import { type Answer, graphql } from '../../api/graphql.ts'
import { decisionLineFragment } from '../decisions/decisions.query.ts'
import { cardFragment } from '../entry/entry-parts.query.ts'

const sourceFragment = graphql(
  `
    fragment SourceParts on InForceSource {
      entry {
        ...Card
      }
      from {
        inWords
      }
      decidedAt {
        inWords
      }
      decider {
        actor {
          inWords
        }
        statedBy {
          inWords
        }
      }
      countersignedBy {
        ...Card
      }
      countersignedAfter {
        inWords
      }
      versionNotCountersigned
      influences {
        type
        attestation
        author {
          inWords
        }
        entry {
          ...Card
        }
      }
      alsoSetBy {
        ...Card
      }
    }
  `,
  [cardFragment],
)

const laterFragment = graphql(
  `
    fragment LaterParts on LaterAmendment {
      value
      by {
        ...Card
      }
    }
  `,
  [cardFragment],
)

const valueFragment = graphql(
  `
    fragment ValueParts on ValueInForce {
      value
      certainty
      source {
        ...SourceParts
      }
      amendedLater {
        ...LaterParts
      }
    }
  `,
  [sourceFragment, laterFragment],
)

const roshFragment = graphql(
  `
    fragment RoshParts on Rosh {
      groups {
        group
        setting
        levels {
          level
          certainty
          source {
            ...SourceParts
          }
          amendedLater {
            ...LaterParts
          }
        }
      }
      conflicts {
        kind
        group
        ratings {
          level
          entry {
            ...Card
          }
        }
      }
    }
  `,
  [sourceFragment, laterFragment, cardFragment],
)

const waitingFragment = graphql(
  `
    fragment WaitingParts on CaseState {
      openRequests {
        of
        subject
        statement
        overdue
        entry {
          ...Card
        }
      }
      proposals {
        standing
        effects
        entry {
          ...Card
        }
        returnedBy {
          ...Card
        }
        overriddenBy {
          ...Card
        }
      }
      recalls {
        id
        status
        steps {
          step
          at {
            inWords
          }
          entry {
            ...Card
          }
        }
        waitingWith {
          role
          elapsed {
            inWords
          }
        }
      }
    }
  `,
  [cardFragment],
)

const stateFragment = graphql(
  `
    fragment StateParts on CaseState {
      noneRecorded
      rosh {
        ...RoshParts
      }
      tier {
        tier
        scheme
        provisional
        certainty
        source {
          ...SourceParts
        }
        amendedLater {
          ...LaterParts
        }
      }
      mappa {
        categories {
          ...ValueParts
        }
        levels {
          ...ValueParts
        }
      }
      holders {
        holder
        lineManager
        status
        certainty
        since {
          inWords
        }
        setBy {
          ...SourceParts
        }
      }
      custody {
        ...ValueParts
      }
      sentence {
        ...ValueParts
      }
      licence {
        status {
          ...ValueParts
        }
        conditions {
          ...ValueParts
        }
      }
      supervision {
        ...ValueParts
      }
      contactFrequency {
        ...ValueParts
      }
      enforcement {
        ...ValueParts
      }
      registers {
        ...ValueParts
      }
      unplaced {
        value
        entry {
          ...Card
        }
      }
      ...WaitingParts
    }
  `,
  [valueFragment, roshFragment, sourceFragment, laterFragment, waitingFragment, cardFragment],
)

export const overviewQuery = graphql(
  `
    query Overview($crn: String!, $basis: TimeBasisInput) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            state {
              ...StateParts
            }
            decisions(first: 5, newestFirst: true) {
              totalCount
              edges {
                node {
                  ...DecisionLine
                }
              }
            }
          }
        }
      }
    }
  `,
  [stateFragment, decisionLineFragment],
)

export type State = Answer<typeof stateFragment>
export type SourceParts = Answer<typeof sourceFragment>
export type LaterParts = Answer<typeof laterFragment>
export type ValueParts = Answer<typeof valueFragment>
export type RoshParts = Answer<typeof roshFragment>
