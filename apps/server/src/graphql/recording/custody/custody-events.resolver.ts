import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  RecordBailInput,
  RecordConductInCustodyInput,
  RecordReleaseInput,
  RecordRemandInput,
} from './custody-events.inputs.ts'
import { recordBail, recordConductInCustody, recordRelease, recordRemand } from './custody-events.ts'

@Resolver()
export class CustodyEventsResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records a release from custody. Levels and tier are recorded as acts of their own.')
  recordRelease(@Args('input') input: RecordReleaseInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordRelease, input, by)
  }

  @Records('Records a remand in custody. The court decides.')
  recordRemand(@Args('input') input: RecordRemandInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordRemand, input, by)
  }

  @Records('Records that bail was given. The court or the police decide.')
  recordBail(@Args('input') input: RecordBailInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordBail, input, by)
  }

  @Records('Records how the person behaved in custody.')
  recordConductInCustody(@Args('input') input: RecordConductInCustodyInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordConductInCustody, input, by)
  }
}
