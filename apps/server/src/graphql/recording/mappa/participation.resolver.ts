import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  GiveMappaViewInput,
  RecordMappaApologiesInput,
  RecordMappaAttendanceInput,
  RecordMappaDecisionInput,
  RecordMappaInvitationInput,
} from './participation.inputs.ts'
import {
  giveMappaView,
  recordMappaApologies,
  recordMappaAttendance,
  recordMappaDecision,
  recordMappaInvitation,
} from './participation.ts'

@Resolver()
export class MappaParticipationResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records that an agency was asked to a meeting.')
  recordMappaInvitation(@Args('input') input: RecordMappaInvitationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordMappaInvitation, input, by)
  }

  @Records('Records that an agency came to a meeting.')
  recordMappaAttendance(@Args('input') input: RecordMappaAttendanceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordMappaAttendance, input, by)
  }

  @Records('Records that an agency sent apologies to a meeting.')
  recordMappaApologies(@Args('input') input: RecordMappaApologiesInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordMappaApologies, input, by)
  }

  @Records("Gives an agency's view at a meeting.")
  giveMappaView(@Args('input') input: GiveMappaViewInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(giveMappaView, input, by)
  }

  @Records('Records what was decided at a meeting, and by whom, or that nothing was.')
  recordMappaDecision(@Args('input') input: RecordMappaDecisionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordMappaDecision, input, by)
  }
}
