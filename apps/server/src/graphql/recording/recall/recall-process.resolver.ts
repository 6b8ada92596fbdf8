import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  EndorseRecallInput,
  InitiateRecallInput,
  RecordExecutionAttemptInput,
  RecordLicenceRevokedInput,
  RecordPoliceEmpoweredInput,
  RecordPoliceNotifiedInput,
  RequestRecallEndorsementInput,
  RequestRecallInput,
  RescindRecallInput,
  SignRecallReportInput,
  SubmitRecallInput,
} from './recall-process.inputs.ts'
import {
  endorseRecall,
  initiateRecall,
  recordExecutionAttempt,
  recordLicenceRevoked,
  recordPoliceEmpowered,
  recordPoliceNotified,
  requestRecall,
  requestRecallEndorsement,
  rescindRecall,
  signRecallReport,
  submitRecall,
} from './recall-process.ts'

@Resolver()
export class RecallProcessResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Starts a recall.')
  initiateRecall(@Args('input') input: InitiateRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(initiateRecall, input, by)
  }

  @Records('Asks for endorsement of a recall.')
  requestRecallEndorsement(@Args('input') input: RequestRecallEndorsementInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(requestRecallEndorsement, input, by)
  }

  @Records('Endorses a recall that somebody else asks for.')
  endorseRecall(@Args('input') input: EndorseRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(endorseRecall, input, by)
  }

  @Records('Signs the recall report.')
  signRecallReport(@Args('input') input: SignRecallReportInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(signRecallReport, input, by)
  }

  @Records('Submits the recall to the central team.')
  submitRecall(@Args('input') input: SubmitRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(submitRecall, input, by)
  }

  @Records('Asks the central team for the recall.')
  requestRecall(@Args('input') input: RequestRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(requestRecall, input, by)
  }

  @Records('Records that the licence was revoked, and by whom.')
  recordLicenceRevoked(@Args('input') input: RecordLicenceRevokedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordLicenceRevoked, input, by)
  }

  @Records('Records that the police were told of the recall.')
  recordPoliceNotified(@Args('input') input: RecordPoliceNotifiedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordPoliceNotified, input, by)
  }

  @Records('Records that the police were given the power to arrest.')
  recordPoliceEmpowered(@Args('input') input: RecordPoliceEmpoweredInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordPoliceEmpowered, input, by)
  }

  @Records('Records an attempt to carry out the recall.')
  recordExecutionAttempt(@Args('input') input: RecordExecutionAttemptInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordExecutionAttempt, input, by)
  }

  @Records('Takes a recall back.')
  rescindRecall(@Args('input') input: RescindRecallInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(rescindRecall, input, by)
  }
}
