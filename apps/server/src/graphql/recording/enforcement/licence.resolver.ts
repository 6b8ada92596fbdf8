import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { GiveLicenceInstructionInput, IdentifyLicenceBreachInput } from './licence.inputs.ts'
import { giveLicenceInstruction, identifyLicenceBreach } from './licence.ts'

@Resolver()
export class LicenceResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Gives an instruction under the licence.')
  giveLicenceInstruction(@Args('input') input: GiveLicenceInstructionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(giveLicenceInstruction, input, by)
  }

  @Records('Records that a condition of the licence was breached. What is done about it is a decision of its own.')
  identifyLicenceBreach(@Args('input') input: IdentifyLicenceBreachInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(identifyLicenceBreach, input, by)
  }
}
