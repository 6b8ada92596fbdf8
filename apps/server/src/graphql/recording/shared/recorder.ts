import { Injectable } from '@nestjs/common'
import { CommandBus } from '@nestjs/cqrs'
import { Mutation } from '@nestjs/graphql'
import type { Requester } from '../../../requester.ts'
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

/** Marks a method as the mutation that records one business action. */
export function Records(description: string): MethodDecorator {
  return Mutation(() => RecordingResult, { description })
}

/** What every mutation here answers. */
export type Answer = Promise<RecordingResultModel>
