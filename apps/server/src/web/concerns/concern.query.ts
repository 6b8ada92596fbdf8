import { type Answer, graphql } from '../api/graphql.ts'

/** A concern with everything that was done about it. */
const wholeConcern = graphql(`
  fragment WholeConcern on Concern {
    id
    category
    text
    status
    overdueSince
    position
    raisedAt
    raisedBy {
      staffId
      inWords
    }
    about {
      crn
      entries
    }
    answered {
      inWords
    }
    asks {
      to {
        staffId
        role
      }
      as
      askedAt
      due
      reason
      status
      acknowledged {
        inWords
      }
      answered {
        inWords
      }
      overdue {
        endedAt
        endedBy
        lasted {
          least
          most
          inWords
        }
      }
    }
    acts {
      kind
      at
      text
      due
      by {
        inWords
      }
      to {
        staffId
        role
      }
    }
  }
`)

export const concernQuery = graphql(
  `
    query Concern($id: ID!, $atLeast: String) {
      concern(id: $id, atLeast: $atLeast) {
        __typename
        ... on ConcernNotFound {
          message
        }
        ... on ConcernFound {
          concern {
            ...WholeConcern
          }
        }
      }
    }
  `,
  [wholeConcern],
)

/** Concerns that whoever is signed in may read, the newest first. */
export const concernsQuery = graphql(`
  query Concerns($filter: ConcernFilterInput, $after: String) {
    concerns(first: 25, filter: $filter, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          category
          status
          overdueSince
          raisedAt
          raisedBy {
            inWords
          }
          about {
            crn
          }
          asks {
            due
            overdue {
              endedBy
              lasted {
                inWords
              }
            }
            to {
              staffId
              role
            }
          }
        }
      }
    }
  }
`)

const outcome = graphql(`
  fragment ConcernOutcome on ConcernActResult {
    __typename
    ... on ConcernRecorded {
      position
      concern {
        id
      }
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
    ... on ConcernMovedOn {
      since {
        kind
        at
        by {
          inWords
        }
      }
    }
    ... on ConcernNotFound {
      message
    }
  }
`)

export const raiseMutation = graphql(
  `
    mutation RaiseConcern($input: RaiseConcernInput!) {
      outcome: raiseConcern(input: $input) {
        ...ConcernOutcome
      }
    }
  `,
  [outcome],
)

export const acknowledgeMutation = graphql(
  `
    mutation AcknowledgeConcern($input: AcknowledgeConcernInput!) {
      outcome: acknowledgeConcern(input: $input) {
        ...ConcernOutcome
      }
    }
  `,
  [outcome],
)

export const answerMutation = graphql(
  `
    mutation AnswerConcern($input: AnswerConcernInput!) {
      outcome: answerConcern(input: $input) {
        ...ConcernOutcome
      }
    }
  `,
  [outcome],
)

export const escalateMutation = graphql(
  `
    mutation EscalateConcern($input: EscalateConcernInput!) {
      outcome: escalateConcern(input: $input) {
        ...ConcernOutcome
      }
    }
  `,
  [outcome],
)

export const withdrawMutation = graphql(
  `
    mutation WithdrawConcern($input: WithdrawConcernInput!) {
      outcome: withdrawConcern(input: $input) {
        ...ConcernOutcome
      }
    }
  `,
  [outcome],
)

export type ConcernOutcome = Answer<typeof raiseMutation>['outcome']
export type WholeConcern = Extract<Answer<typeof concernQuery>['concern'], { __typename: 'ConcernFound' }>['concern']
