import { Readable } from 'node:stream'
import { Inject, Injectable, UnauthorizedException } from '@nestjs/common'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createSourceEventStream, execute, type GraphQLError } from 'graphql'
import type { MercuriusContext } from 'mercurius'
import { accessFor } from '../../../access.ts'
import { CONFIG } from '../../../composition/tokens.ts'
import type { Config } from '../../../config/config.ts'
import { pathOf, sendProblem, streamPath } from '../../../http/problem-body.ts'
import { statusOf } from '../../errors/api-problem.ts'
import { createErrorFormatter } from '../../errors/error-formatter.ts'
import { problemOf } from '../../errors/problem-of.ts'
import { LiveConnection } from '../connections/live-connection.ts'
import { LiveConnections } from '../connections/live-connections.ts'
import { checkSubscription, type GraphqlRequest } from './check-subscription.ts'
import { type Framing, framesOf } from './frames.ts'

export interface Asked {
  /** What is subscribed to. May throw what makes the request unanswerable. */
  readonly asked: () => GraphqlRequest
  readonly framing: Framing
}

/** Answers requests with the messages of a subscription, or with why there are none. */
@Injectable()
export class SubscriptionServer {
  private readonly formatErrors

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly host: GraphQLSchemaHost,
    private readonly connections: LiveConnections,
  ) {
    this.formatErrors = createErrorFormatter({ suggestions: config.graphql.introspection })
  }

  async answer(request: FastifyRequest, reply: FastifyReply, { asked, framing }: Asked): Promise<void> {
    const access = accessFor(request)
    if (access?.kind !== 'signed-in') throw new UnauthorizedException()
    try {
      const { schema } = this.host
      const { document, variables } = checkSubscription(schema, asked(), this.config.graphql)
      const connection = new LiveConnection(reply.raw, access, lastEventIdOf(request))
      this.connections.add(connection, access.principal)
      reply.raw.once('close', () => this.connections.remove(connection))

      const contextValue = { req: request, reply, live: connection }
      const args = { schema, document, variableValues: variables, contextValue }
      const messages = await createSourceEventStream(args)
      if (!(Symbol.asyncIterator in messages)) return this.refuse(messages.errors ?? [], request, reply)
      const frames = framesOf(messages, message => execute({ ...args, rootValue: message }), framing)
      reply.code(200).header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8')
      await reply.send(Readable.from(loggingFaults(frames, request)))
    } catch (error) {
      this.refuse(errorsOf(error), request, reply)
    }
  }

  private refuse(errors: readonly Error[], request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return
    const problem = problemOf(errors[0])
    const context = { reply, app: request.server } as unknown as MercuriusContext
    const { response } = this.formatErrors({ errors: errors as readonly GraphQLError[] }, context)
    if (pathOf(request) !== streamPath) sendProblem(problem, request, reply)
    else void reply.code(statusOf[problem.code]).type('application/json; charset=utf-8').send(response)
  }
}

/** A fault after messages were sent breaks the connection: the reader goes on from the last message that it took. */
async function* loggingFaults(frames: AsyncIterable<string>, request: FastifyRequest): AsyncGenerator<string> {
  try {
    yield* frames
  } catch (error) {
    request.log.error({ err: error }, 'a subscription failed')
    throw error
  }
}

function errorsOf(error: unknown): readonly Error[] {
  const { errors } = error as { readonly errors?: readonly Error[] }
  return errors ?? [error instanceof Error ? error : new Error(String(error))]
}

function lastEventIdOf({ headers }: FastifyRequest): string | undefined {
  const id = headers['last-event-id']
  return typeof id === 'string' ? id : undefined
}
