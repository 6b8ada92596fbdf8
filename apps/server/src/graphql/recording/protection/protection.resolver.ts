import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  DecideApprovedPremisesInput,
  DecideDisclosureInput,
  DecidePolygraphInput,
  ReferToApprovedPremisesInput,
} from './protection.inputs.ts'
import { decideApprovedPremises, decideDisclosure, decidePolygraph, referToApprovedPremises } from './protections.ts'

@Resolver()
export class ProtectionResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Decides whether somebody at risk is told, what, and why or why not.')
  decideDisclosure(@Args('input') input: DecideDisclosureInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(decideDisclosure, input, by)
  }

  @Records('Asks for a place in approved premises.')
  referToApprovedPremises(@Args('input') input: ReferToApprovedPremisesInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(referToApprovedPremises, input, by)
  }

  @Records('Decides on a place in approved premises.')
  decideApprovedPremises(@Args('input') input: DecideApprovedPremisesInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(decideApprovedPremises, input, by)
  }

  @Records('Decides on a polygraph examination.')
  decidePolygraph(@Args('input') input: DecidePolygraphInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(decidePolygraph, input, by)
  }
}
