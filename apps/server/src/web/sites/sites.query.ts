import { type Answer, graphql } from '../api/graphql.ts'

const safetyCheck = graphql(`
  fragment SafetyCheckWhole on SafetyCheck {
    id
    assessed
    findings
    signOffInWords
    assessedBy {
      staffId
      role
    }
    recorded {
      at
      by {
        staffId
        inWords
      }
    }
    signedOff {
      at
      note
      by {
        inWords
      }
    }
    actions {
      id
      what
      due
      status
      lateBy {
        inWords
      }
      completedOn
      owner {
        staffId
        role
      }
      set {
        at
        by {
          inWords
        }
      }
      completed {
        at
        note
        by {
          inWords
        }
      }
    }
  }
`)

export const siteQuery = graphql(
  `
    query Site($site: String!, $after: String, $atLeast: String) {
      siteChecks(site: $site, first: 10, after: $after, atLeast: $atLeast) {
        statement
        position
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...SafetyCheckWhole
          }
        }
      }
    }
  `,
  [safetyCheck],
)

/** Where somebody works, by the record of staff. */
export const ownUnitQuery = graphql(`
  query OwnUnit($staffId: String!) {
    staff(staffId: $staffId) {
      unit {
        values
      }
    }
  }
`)

const outcome = graphql(`
  fragment SafetyOutcome on SafetyActResult {
    __typename
    ... on SafetyRecorded {
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
    ... on SafetyMovedOn {
      position
    }
  }
`)

export const recordCheckMutation = graphql(
  `
    mutation RecordSafetyCheck($input: RecordSafetyCheckInput!) {
      outcome: recordSafetyCheck(input: $input) {
        ...SafetyOutcome
      }
    }
  `,
  [outcome],
)

export const signOffMutation = graphql(
  `
    mutation SignOffSafetyCheck($input: SignOffSafetyCheckInput!) {
      outcome: signOffSafetyCheck(input: $input) {
        ...SafetyOutcome
      }
    }
  `,
  [outcome],
)

export const setActionMutation = graphql(
  `
    mutation SetSafetyAction($input: SetSafetyActionInput!) {
      outcome: setSafetyAction(input: $input) {
        ...SafetyOutcome
      }
    }
  `,
  [outcome],
)

export const completeActionMutation = graphql(
  `
    mutation CompleteSafetyAction($input: CompleteSafetyActionInput!) {
      outcome: completeSafetyAction(input: $input) {
        ...SafetyOutcome
      }
    }
  `,
  [outcome],
)

export type SafetyOutcome = Answer<typeof recordCheckMutation>['outcome']
