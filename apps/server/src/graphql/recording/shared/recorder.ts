import { createParamDecorator, Injectable, UnauthorizedException, type ExecutionContext } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { GqlExecutionContext, Mutation } from '@nestjs/graphql'
import type { Principal } from '#access'
import { principalFor, type RequestLike } from '../../../access.ts'
import type { AnyActInput } from './act.input.ts'
import { RecordOnCase } from './record-on-case.ts'
import type { Recording } from './recording.ts'
import { RecordingResult, type RecordingResultModel } from './result.models.ts'
import { toRecordingResult } from './show-result.ts'

/** Hands acts from resolvers to the command bus and brings the answer into the form of the schema. */
@Injectable()
export class Recorder {
  constructor(private readonly commands: CommandBus) {}

  async record<Input extends AnyActInput>(
    recording: Recording<Input>,
    input: Input,
    { principal, correlationId }: Requester,
  ): Promise<RecordingResultModel> {
    const request = { recording: recording as unknown as Recording<AnyActInput>, input, principal, correlationId }
    return toRecordingResult(await this.commands.execute(new RecordOnCase(request)), request)
  }
}

/** Who asks, and in which request. */
export interface Requester {
  readonly principal: Principal
  readonly correlationId: string
}

/** The signed-in person with the id of the request, as a parameter of a mutation. */
export const RequestedBy = createParamDecorator((_: undefined, context: ExecutionContext): Requester => {
  const request = requestOf(context)
  const principal = principalFor(request)
  if (request === undefined || principal === undefined) throw new UnauthorizedException()
  return { principal, correlationId: request.id }
})

function requestOf(context: ExecutionContext): (RequestLike & { readonly id: string }) | undefined {
  return GqlExecutionContext.create(context).getContext<{ readonly req?: RequestLike & { readonly id: string } }>().req
}

/** Marks a method as the mutation that records one business action. */
export function Records(description: string): MethodDecorator {
  return Mutation(() => RecordingResult, { description })
}

/** What every mutation here answers. */
export type Answer = Promise<RecordingResultModel>
