import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  RecordArrestInput,
  RecordChargeInput,
  RecordCourtAppearanceInput,
  RecordIndexOffenceInput,
} from './offences.inputs.ts'
import { recordArrest, recordCharge, recordCourtAppearance, recordIndexOffence } from './offences.ts'

@Resolver()
export class OffencesResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records the offence that the person was sentenced for.')
  recordIndexOffence(@Args('input') input: RecordIndexOffenceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordIndexOffence, input, by)
  }

  @Records('Records an arrest.')
  recordArrest(@Args('input') input: RecordArrestInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordArrest, input, by)
  }

  @Records('Records a charge.')
  recordCharge(@Args('input') input: RecordChargeInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordCharge, input, by)
  }

  @Records('Records an appearance in court and what came of it.')
  recordCourtAppearance(@Args('input') input: RecordCourtAppearanceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordCourtAppearance, input, by)
  }
}
