import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { ConsiderRecallInput, DecideNotToRecallInput, DecideRecallInput, QuestionRecallInput } from './recall.inputs.ts'
import { considerRecall, decideNotToRecall, decideRecall, questionRecall } from './recalls.ts'

@Resolver()
export class RecallResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Asks why there is, or is not, a recall.')
  questionRecall(@Args('input') input: QuestionRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(questionRecall, input, by)
  }

  @Records('Weighs recall, without deciding it.')
  considerRecall(@Args('input') input: ConsiderRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(considerRecall, input, by)
  }

  @Records('Decides not to recall: a decision like any other.')
  decideNotToRecall(@Args('input') input: DecideNotToRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(decideNotToRecall, input, by)
  }

  @Records('Decides to recall.')
  decideRecall(@Args('input') input: DecideRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(decideRecall, input, by)
  }
}
