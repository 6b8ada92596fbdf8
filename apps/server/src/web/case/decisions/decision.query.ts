import { type Answer, graphql } from '../../api/graphql.ts'
import { cardFragment, referenceFragment, versionFragment, wholeEntryFragment } from '../entry/entry-parts.query.ts'

const influenceFragment = graphql(
  `
    fragment InfluenceParts on Influence {
      type
      bindingness
      attestation
      effect
      response
      timing
      establishment
      established
      sinceOccurred {
        inWords
      }
      sinceRecorded {
        inWords
      }
      through {
        ...Card
      }
      entry {
        ...WholeEntry
      }
      versions {
        ...VersionParts
      }
    }
  `,
  [wholeEntryFragment, versionFragment, cardFragment],
)

const itemFragment = graphql(
  `
    fragment ItemParts on InformationItem {
      category
      subject
      heldIn
      recordedByThen
      datedAfter
      usedByDeciderBefore
      entry {
        ...Card
      }
      readings {
        at {
          inWords
        }
        by {
          inWords
        }
        entry {
          ...Card
        }
      }
    }
  `,
  [cardFragment],
)

const askedFragment = graphql(
  `
    fragment AskedParts on RequestState {
      statement
      status
      of
      subject
      entry {
        ...Card
      }
    }
  `,
  [cardFragment],
)

const informationFragment = graphql(
  `
    fragment InformationParts on InformationAtDecision {
      reliedOnNotFound
      reliedOn {
        ...ItemParts
      }
      recordedNotReliedOn {
        ...ItemParts
      }
      outstanding {
        ...AskedParts
      }
      refused {
        ...Card
      }
      discounted {
        ...Card
      }
      notSought {
        ...Card
      }
      withheld {
        ...Card
      }
      heldElsewhere {
        ...Card
      }
      recordedOnlyLater {
        ...Card
        recorded {
          at {
            inWords
          }
        }
      }
    }
  `,
  [itemFragment, askedFragment, cardFragment],
)

const oversightFragment = graphql(
  `
    fragment OversightParts on OversightCheck {
      requires
      status
      statement
      standard {
        id
        title
        source
        confirmed
        inForce
      }
      entry {
        ...Card
      }
    }
  `,
  [cardFragment],
)

const proposalFragment = graphql(
  `
    fragment ProposalParts on ProposalBefore {
      outcomeOfProposal
      everInForce
      entry {
        ...WholeEntry
      }
    }
  `,
  [wholeEntryFragment],
)

const meetingViewsFragment = graphql(
  `
    fragment MeetingViews on MeetingViews {
      reliedOn
      meeting {
        ...Card
      }
      views {
        agency
        by
        view
      }
    }
  `,
  [cardFragment],
)

/** Everything that answers for one decision. */
const decisionFragment = graphql(
  `
    fragment DecisionParts on DecisionAccountability {
      mandate
      outcome
      rationale
      decider {
        actor {
          inWords
          recorded
          capacity
        }
        statedBy {
          inWords
        }
      }
      entry {
        ...WholeEntry
        reliedOn {
          reference
        }
      }
      influences {
        ...InfluenceParts
      }
      proposals {
        ...ProposalParts
      }
      unlinkedInfluences {
        ...Card
      }
      levels {
        group
        setting
        level
        inForceBefore {
          level
          entry {
            ...Card
          }
        }
        putForward {
          level
          entry {
            ...Card
          }
        }
      }
      oversight {
        ...OversightParts
      }
      information {
        ...InformationParts
      }
      options {
        status
        considered {
          option
          whyNotTaken
        }
      }
      agencyViews {
        ...MeetingViews
      }
      concerns {
        ...AskedParts
      }
      workload {
        entry {
          ...Card
        }
        caseload
        workloadPercent
        measure
        value
      }
      circumstances {
        source
        inWords
      }
    }
  `,
  [
    wholeEntryFragment,
    cardFragment,
    influenceFragment,
    proposalFragment,
    oversightFragment,
    informationFragment,
    askedFragment,
    meetingViewsFragment,
  ],
)

export const decisionQuery = graphql(
  `
    query DecisionPage($crn: String!, $basis: TimeBasisInput, $id: String!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            decision(id: $id) {
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
              ... on DecisionAccountability {
                ...DecisionParts
              }
            }
            entry(id: $id) {
              __typename
              ... on EntryFound {
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
          }
        }
      }
    }
  `,
  [decisionFragment, cardFragment, referenceFragment, versionFragment],
)

const decisionInformationFragment = graphql(
  `
    fragment DecisionInformation on DecisionAccountability {
      entry {
        ...Card
      }
      information {
        ...InformationParts
      }
      agencyViews {
        ...MeetingViews
      }
    }
  `,
  [cardFragment, informationFragment, meetingViewsFragment],
)

/** What was known at one decision, and nothing else of it. */
export const decisionInformationQuery = graphql(
  `
    query DecisionInformationPage($crn: String!, $basis: TimeBasisInput, $id: String!) {
      case(crn: $crn) {
        view(basis: $basis) {
          __typename
          ... on CaseView {
            decision(id: $id) {
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
              ... on DecisionAccountability {
                ...DecisionInformation
              }
            }
          }
        }
      }
    }
  `,
  [decisionInformationFragment, cardFragment],
)

export type Decision = Answer<typeof decisionFragment>
export type InfluenceParts = Answer<typeof influenceFragment>
export type DecisionInformation = Answer<typeof decisionInformationFragment>
export type InformationParts = Answer<typeof informationFragment>
export type ItemParts = Answer<typeof itemFragment>
export type AskedParts = Answer<typeof askedFragment>
export type OversightParts = Answer<typeof oversightFragment>
export type ProposalParts = Answer<typeof proposalFragment>
