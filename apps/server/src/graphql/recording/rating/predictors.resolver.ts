import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { RecordPredictorScoreInput, RecordRsrScoreInput, RecordSpecialistAssessmentInput } from './predictors.inputs.ts'
import { recordPredictorScore, recordRsrScore, recordSpecialistAssessment } from './predictors.ts'

@Resolver()
export class PredictorsResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records a risk of serious recidivism score. A tool computes it; nobody decides it.')
  recordRsrScore(@Args('input') input: RecordRsrScoreInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordRsrScore, input, by)
  }

  @Records('Records the score of another reoffending predictor.')
  recordPredictorScore(@Args('input') input: RecordPredictorScoreInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordPredictorScore, input, by)
  }

  @Records('Records a specialist assessment, such as one for domestic abuse.')
  recordSpecialistAssessment(
    @Args('input') input: RecordSpecialistAssessmentInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordSpecialistAssessment, input, by)
  }
}
