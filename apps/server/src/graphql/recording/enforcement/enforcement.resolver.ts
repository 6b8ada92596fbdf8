import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { decideBreach } from './breaches.ts'
import { DecideBreachInput } from './enforcement.inputs.ts'

@Resolver()
export class EnforcementResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Decides on breach. Not to enforce it is a decision like any other.')
  decideBreach(@Args('input') input: DecideBreachInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(decideBreach, input, by)
  }
}
