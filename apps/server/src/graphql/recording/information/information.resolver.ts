import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  chaseInformation,
  discountInformation,
  receiveInformation,
  recordInformationNotSought,
  recordReading,
  refuseInformation,
  requestInformation,
  withholdInformation,
} from './exchanges.ts'
import {
  ChaseInformationInput,
  DiscountInformationInput,
  ReceiveInformationInput,
  RecordInformationNotSoughtInput,
  RecordReadingInput,
  RefuseInformationInput,
  RequestInformationInput,
  WithholdInformationInput,
} from './information.inputs.ts'

@Resolver()
export class InformationResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Asks for information.')
  requestInformation(@Args('input') input: RequestInformationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(requestInformation, input, by)
  }

  @Records('Asks again.')
  chaseInformation(@Args('input') input: ChaseInformationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(chaseInformation, input, by)
  }

  @Records('Records what came in: nothing, something, or an allegation.')
  receiveInformation(@Args('input') input: ReceiveInformationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(receiveInformation, input, by)
  }

  @Records('Records that a request was refused.')
  refuseInformation(@Args('input') input: RefuseInformationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(refuseInformation, input, by)
  }

  @Records('Records that the person who asks read something.')
  recordReading(@Args('input') input: RecordReadingInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordReading, input, by)
  }

  @Records('Decides to give information no weight.')
  discountInformation(@Args('input') input: DiscountInformationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(discountInformation, input, by)
  }

  @Records('Decides not to ask for information, and says why.')
  recordInformationNotSought(
    @Args('input') input: RecordInformationNotSoughtInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordInformationNotSought, input, by)
  }

  @Records('Keeps information back from a named forum.')
  withholdInformation(@Args('input') input: WithholdInformationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(withholdInformation, input, by)
  }
}
