import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { confirmAttributed, contestAttributed } from './attributions.ts'
import {
  direct,
  escalate,
  giveAdvice,
  reportAdvice,
  reportDirection,
  requestAdvice,
  respondToDirection,
} from './directions.ts'
import {
  ConfirmAttributedInput,
  ContestAttributedInput,
  CountersignInput,
  DirectInput,
  EndorseInput,
  EscalateInput,
  GiveAdviceInput,
  OverrideInput,
  RatifyInput,
  RecordDissentInput,
  ReportAdviceInput,
  ReportDirectionInput,
  RequestAdviceInput,
  RespondToDirectionInput,
  ReturnForChangesInput,
} from './influence.inputs.ts'
import { countersign, endorse, override, ratify, recordDissent, returnForChanges } from './signatures.ts'

@Resolver()
export class SignaturesResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Countersigns one exact version of an act of somebody else, which then has effect.')
  countersign(@Args('input') input: CountersignInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(countersign, input, by)
  }

  @Records('Sends an act back with reasons. Not a refusal.')
  returnForChanges(@Args('input') input: ReturnForChangesInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(returnForChanges, input, by)
  }

  @Records('Adds support that is not required.')
  endorse(@Args('input') input: EndorseInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(endorse, input, by)
  }

  @Records('Approves after the act. Never shown as approval before it.')
  ratify(@Args('input') input: RatifyInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(ratify, input, by)
  }

  @Records("Puts a decision of one's own in the place of another. Both stay.")
  override(@Args('input') input: OverrideInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(override, input, by)
  }

  @Records('Disagrees. Nobody can edit or remove it.')
  recordDissent(@Args('input') input: RecordDissentInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordDissent, input, by)
  }
}

@Resolver()
export class DirectionsResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records("Gives a direction of one's own.")
  direct(@Args('input') input: DirectInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(direct, input, by)
  }

  @Records("Reports somebody else's direction. It stands unattested until they confirm it.")
  reportDirection(@Args('input') input: ReportDirectionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(reportDirection, input, by)
  }

  @Records("Reports somebody else's advice. It stands unattested until they confirm it.")
  reportAdvice(@Args('input') input: ReportAdviceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(reportAdvice, input, by)
  }

  @Records('Says what was done about a direction.')
  respondToDirection(@Args('input') input: RespondToDirectionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(respondToDirection, input, by)
  }

  @Records('Asks for advice.')
  requestAdvice(@Args('input') input: RequestAdviceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(requestAdvice, input, by)
  }

  @Records('Gives a view that does not bind.')
  giveAdvice(@Args('input') input: GiveAdviceInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(giveAdvice, input, by)
  }

  @Records('Asks a higher level to decide.')
  escalate(@Args('input') input: EscalateInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(escalate, input, by)
  }
}

@Resolver()
export class AttributionsResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Confirms what somebody else recorded of the person who asks.')
  confirmAttributed(@Args('input') input: ConfirmAttributedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(confirmAttributed, input, by)
  }

  @Records('Contests what somebody else recorded of the person who asks. Both accounts stay.')
  contestAttributed(@Args('input') input: ContestAttributedInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(contestAttributed, input, by)
  }
}
