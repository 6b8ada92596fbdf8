import { Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { ExecutionResult, GraphQLFormattedError } from 'graphql'
import { ApiProblem, type ErrorCode, type FieldProblem, type ProblemReason } from '../../graphql/errors/api-problem.ts'
import { problemOf } from '../../graphql/errors/problem-of.ts'
import { type Answer, textOf, type Variables } from './graphql.ts'

/** What a page asked, answered; or what is wrong with what it asked. */
export type Asked<Data> =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly problem: ApiProblem }

/**
 * Puts the questions and commands of pages to this service's own GraphQL schema, in process, as the person signed in.
 * A page therefore sees what that person's programs would see, under the same permissions, limits and checks.
 */
@Injectable()
export class Api {
  /**
   * The answer to a page's document. Expected refusals are part of the answer, as everywhere in the schema; throws the
   * ApiProblem of the first error otherwise, which the pages' filter shows.
   */
  async ask<Document extends object>(
    document: Document,
    variables: Variables<Document>,
    reply: FastifyReply,
  ): Promise<Answer<Document>> {
    const asked = await this.tryToAsk(document, variables, reply)
    if (!asked.ok) throw asked.problem
    return asked.data
  }

  /** As `ask`, with the problem as a value: for forms, whose fields may be what is wrong. */
  async tryToAsk<Document extends object>(
    document: Document,
    variables: Variables<Document>,
    reply: FastifyReply,
  ): Promise<Asked<Answer<Document>>> {
    const given = variables as Record<string, unknown>
    let result: ExecutionResult
    try {
      result = await reply.graphql(textOf(document), { req: reply.request }, given)
    } catch (error) {
      return { ok: false, problem: toldOf(error, reply) }
    }
    const [first] = result.errors ?? []
    if (first !== undefined) return { ok: false, problem: toldAlready(first) }
    return { ok: true, data: result.data as Answer<Document> }
  }
}

interface Told {
  readonly code: ErrorCode
  readonly fields?: readonly FieldProblem[]
  readonly reason?: ProblemReason
}

/** What is wrong with an answer has been put in the words of the API, and logged, by the time it comes here. */
function toldAlready({ message, extensions }: Pick<GraphQLFormattedError, 'message' | 'extensions'>): ApiProblem {
  const { code, fields, reason } = extensions as unknown as Told
  return new ApiProblem(code, message, fields, reason)
}

/** The server wraps everything wrong with a request in one error, each with fields of its own. */
function toldOf(error: unknown, reply: FastifyReply): ApiProblem {
  const inner = (error as { errors?: readonly unknown[] }).errors
  const problems = (inner ?? [error]).map(problemOf)
  const first = problems[0]!
  if (first.code === 'INTERNAL') reply.log.error({ err: error }, 'a page could not be answered')
  const fields = problems.flatMap(problem => problem.fields ?? [])
  return new ApiProblem(first.code, first.message, fields.length === 0 ? undefined : fields, first.reason)
}
