import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, RequestedBy, type Answer, type Requester } from '../shared/recorder.ts'
import { assessHomeDetentionCurfew } from './curfews.ts'
import { AssessHomeDetentionCurfewInput } from './custody.inputs.ts'

@Resolver()
export class CustodyResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Assesses home detention curfew and address, with the state of each enquiry.')
  assessHomeDetentionCurfew(
    @Args('input') input: AssessHomeDetentionCurfewInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(assessHomeDetentionCurfew, input, by)
  }
}
