import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { RecordInformationHeldElsewhereInput, ShareInformationInput } from './sharing.inputs.ts'
import { recordInformationHeldElsewhere, shareInformation } from './sharing.ts'

@Resolver()
export class SharingResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records that information was given to somebody.')
  shareInformation(@Args('input') input: ShareInformationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(shareInformation, input, by)
  }

  @Records('Records that information exists and is not on this record.')
  recordInformationHeldElsewhere(
    @Args('input') input: RecordInformationHeldElsewhereInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordInformationHeldElsewhere, input, by)
  }
}
