import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { assessHomeDetentionCurfew, checkAddress } from './curfews.ts'
import { AssessHomeDetentionCurfewInput, CheckAddressInput } from './custody.inputs.ts'

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

  @Records('Checks an address, with the state of each enquiry.')
  checkAddress(@Args('input') input: CheckAddressInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(checkAddress, input, by)
  }
}
