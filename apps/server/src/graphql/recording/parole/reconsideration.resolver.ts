import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { ApplyForReconsiderationInput, RecordReconsiderationDecisionInput } from './reconsideration.inputs.ts'
import { applyForReconsideration, recordReconsiderationDecision } from './reconsideration.ts'

@Resolver()
export class ReconsiderationResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Applies for a parole decision to be reconsidered.')
  applyForReconsideration(@Args('input') input: ApplyForReconsiderationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(applyForReconsideration, input, by)
  }

  @Records('Records what was decided on reconsideration.')
  recordReconsiderationDecision(
    @Args('input') input: RecordReconsiderationDecisionInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordReconsiderationDecision, input, by)
  }
}
