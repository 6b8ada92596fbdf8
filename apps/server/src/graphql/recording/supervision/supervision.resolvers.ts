import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { allocate, endAllocation } from './allocations.ts'
import { issueWarning, judgeAbsence, recordContact, recordMissedContact } from './contacts.ts'
import {
  AllocateInput,
  EndAllocationInput,
  IssueWarningInput,
  JudgeAbsenceInput,
  RecordContactInput,
  RecordMissedContactInput,
} from './supervision.inputs.ts'

@Resolver()
export class SupervisionResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records a contact that took place.')
  recordContact(@Args('input') input: RecordContactInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordContact, input, by)
  }

  @Records('Records a contact that was missed.')
  recordMissedContact(@Args('input') input: RecordMissedContactInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordMissedContact, input, by)
  }

  @Records('Judges an absence acceptable or not.')
  judgeAbsence(@Args('input') input: JudgeAbsenceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(judgeAbsence, input, by)
  }

  @Records('Issues a warning.')
  issueWarning(@Args('input') input: IssueWarningInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(issueWarning, input, by)
  }

  @Records('Allocates or re-allocates the case.')
  allocate(@Args('input') input: AllocateInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(allocate, input, by)
  }

  @Records('Ends an allocation: nobody holds the case from then on.')
  endAllocation(@Args('input') input: EndAllocationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(endAllocation, input, by)
  }
}
