import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  AmendMinuteInput,
  CompleteMappaActionInput,
  IssueMinuteInput,
  RecordMappaMeetingInput,
  ReferToMappaInput,
  SetMappaActionInput,
  SetMappaLevelInput,
} from './mappa.inputs.ts'
import {
  amendMinute,
  completeMappaAction,
  issueMinute,
  recordMappaMeeting,
  referToMappa,
  setMappaAction,
  setMappaLevel,
} from './meetings.ts'

@Resolver()
export class MappaResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Refers the case to MAPPA. Somebody else decides.')
  referToMappa(@Args('input') input: ReferToMappaInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(referToMappa, input, by)
  }

  @Records('Sets the MAPPA level.')
  setMappaLevel(@Args('input') input: SetMappaLevelInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(setMappaLevel, input, by)
  }

  @Records("Records a meeting: who came, each agency's view by its representative, and the decision or none.")
  recordMappaMeeting(@Args('input') input: RecordMappaMeetingInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordMappaMeeting, input, by)
  }

  @Records('Issues the minute of a meeting.')
  issueMinute(@Args('input') input: IssueMinuteInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(issueMinute, input, by)
  }

  @Records('Issues a further version of a minute. Every version stays.')
  amendMinute(@Args('input') input: AmendMinuteInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(amendMinute, input, by)
  }

  @Records('Sets an action with its owner.')
  setMappaAction(@Args('input') input: SetMappaActionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(setMappaAction, input, by)
  }

  @Records('Records that an action was completed.')
  completeMappaAction(@Args('input') input: CompleteMappaActionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(completeMappaAction, input, by)
  }
}
