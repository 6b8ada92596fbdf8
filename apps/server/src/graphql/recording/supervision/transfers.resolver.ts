import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { TransferCaseInput } from './transfers.inputs.ts'
import { transferCase } from './transfers.ts'

@Resolver()
export class TransfersResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Transfers the case. One between areas leaves the allocation to the other side.')
  transferCase(@Args('input') input: TransferCaseInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(transferCase, input, by)
  }
}
