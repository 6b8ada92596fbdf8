import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  RecordRelationshipInput,
  RecordServiceEndedInput,
  RecordSupervisionStartedInput,
} from './circumstances.inputs.ts'
import { recordRelationship, recordServiceEnded, recordSupervisionStarted } from './circumstances.ts'

@Resolver()
export class CircumstancesResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records that supervision began.')
  recordSupervisionStarted(@Args('input') input: RecordSupervisionStartedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordSupervisionStarted, input, by)
  }

  @Records('Records that a service the person was given came to an end.')
  recordServiceEnded(@Args('input') input: RecordServiceEndedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordServiceEnded, input, by)
  }

  @Records('Records that a relationship of the person began or ended.')
  recordRelationship(@Args('input') input: RecordRelationshipInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordRelationship, input, by)
  }
}
