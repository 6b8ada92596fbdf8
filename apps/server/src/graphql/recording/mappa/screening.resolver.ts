import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { RecordMappaMeetingNotHeldInput, ScreenForMappaInput } from './screening.inputs.ts'
import { recordMappaMeetingNotHeld, screenForMappa } from './screening.ts'

@Resolver()
export class MappaScreeningResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Decides whether the case is one for MAPPA. That it is not is a decision as well.')
  screenForMappa(@Args('input') input: ScreenForMappaInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(screenForMappa, input, by)
  }

  @Records('Records that a meeting was not held, and why.')
  recordMappaMeetingNotHeld(
    @Args('input') input: RecordMappaMeetingNotHeldInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordMappaMeetingNotHeld, input, by)
  }
}
