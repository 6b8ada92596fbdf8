import type { FastifyReply } from 'fastify'
import type { Principal } from '#access'
import type { Api } from '../api/ask.ts'
import { graphql } from '../api/graphql.ts'

/** The cases of somebody's own that a form offers, by CRN. */
export interface OwnCases {
  readonly crns: readonly string[]
  /** There are too many to choose from: their own page lists them. */
  readonly more: boolean
}

/** As many as can be looked through in a list. */
const mostOffered = 20

const ownCasesQuery = graphql(`
  query OwnCases($staffId: String!, $first: Int!) {
    person(staffId: $staffId) {
      holds {
        __typename
        ... on HeldCases {
          totalCount
          cases(first: $first) {
            edges {
              node {
                crn
              }
            }
          }
        }
      }
    }
  }
`)

/**
 * Asks which cases somebody holds, so that they need not know a number by heart. None for whoever has no staff code, holds
 * none, or may not ask: another case can be named in any event.
 */
export async function ownCases(api: Api, { staffId }: Principal, reply: FastifyReply): Promise<OwnCases> {
  const none = { crns: [], more: false }
  if (staffId === undefined) return none
  const answer = await api.tryToAsk(ownCasesQuery, { staffId, first: mostOffered }, reply)
  if (!answer.ok || answer.data.person.holds.__typename !== 'HeldCases') return none
  const { totalCount, cases } = answer.data.person.holds
  if (totalCount > mostOffered) return { crns: [], more: true }
  return { crns: cases.edges.map(({ node }) => node.crn), more: false }
}
