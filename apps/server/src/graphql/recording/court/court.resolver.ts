import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { prepareCourtReport, recordSentence, varyLicenceCondition } from './court-acts.ts'
import { PrepareCourtReportInput, RecordSentenceInput, VaryLicenceConditionInput } from './court.inputs.ts'

@Resolver()
export class CourtResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Prepares a court report. The court decides.')
  prepareCourtReport(@Args('input') input: PrepareCourtReportInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(prepareCourtReport, input, by)
  }

  @Records('Records the sentence that a court passed.')
  recordSentence(@Args('input') input: RecordSentenceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordSentence, input, by)
  }

  @Records('Varies a licence condition.')
  varyLicenceCondition(@Args('input') input: VaryLicenceConditionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(varyLicenceCondition, input, by)
  }
}
