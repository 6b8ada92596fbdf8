import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  RecordFurtherOffenceInput,
  RecordFurtherOffenceNotificationInput,
  RecordReviewStageInput,
} from './further-offences.inputs.ts'
import { recordFurtherOffence, recordFurtherOffenceNotification, recordReviewStage } from './further-offences.ts'

@Resolver()
export class FurtherOffencesResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records a further serious offence that the person is charged with.')
  recordFurtherOffence(@Args('input') input: RecordFurtherOffenceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordFurtherOffence, input, by)
  }

  @Records('Records that the further offence was notified. What is recorded later is shown as recorded after it.')
  recordFurtherOffenceNotification(
    @Args('input') input: RecordFurtherOffenceNotificationInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordFurtherOffenceNotification, input, by)
  }

  @Records('Records how far a review of the case has come.')
  recordReviewStage(@Args('input') input: RecordReviewStageInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordReviewStage, input, by)
  }
}
