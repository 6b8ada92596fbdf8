import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { recordParoleDecision, recordParoleReport } from './parole-acts.ts'
import { RecordParoleDecisionInput, RecordParoleReportInput } from './parole.inputs.ts'

@Resolver()
export class ParoleResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records a parole report. The Parole Board decides.')
  recordParoleReport(@Args('input') input: RecordParoleReportInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordParoleReport, input, by)
  }

  @Records('Records what the Parole Board decided.')
  recordParoleDecision(@Args('input') input: RecordParoleDecisionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordParoleDecision, input, by)
  }
}
