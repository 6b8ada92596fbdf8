import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  RecordEscortRefusedInput,
  RecordTaskAcceptedInput,
  RecordTaskClosedInput,
  RequestEscortInput,
} from './agencies.inputs.ts'
import { recordEscortRefused, recordTaskAccepted, recordTaskClosed, requestEscort } from './agencies.ts'

@Resolver()
export class AgenciesResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records that an agency took on a task.')
  recordTaskAccepted(@Args('input') input: RecordTaskAcceptedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordTaskAccepted, input, by)
  }

  @Records('Records that an agency closed its task.')
  recordTaskClosed(@Args('input') input: RecordTaskClosedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordTaskClosed, input, by)
  }

  @Records('Asks for an escort.')
  requestEscort(@Args('input') input: RequestEscortInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(requestEscort, input, by)
  }

  @Records('Records that an escort was refused.')
  recordEscortRefused(@Args('input') input: RecordEscortRefusedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordEscortRefused, input, by)
  }
}
