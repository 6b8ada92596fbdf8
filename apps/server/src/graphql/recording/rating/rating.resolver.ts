import { Args, Mutation, Resolver } from '@nestjs/graphql'
import { Recorder, RequestedBy, type Requester } from '../shared/recorder.ts'
import { RecordingResult, type RecordingResultModel } from '../shared/result.models.ts'
import { RateRoshInput, SetTierInput } from './rating.inputs.ts'
import { rateRosh, setTier } from './ratings.ts'

type Answer = Promise<RecordingResultModel>

@Resolver()
export class RatingResolver {
  constructor(private readonly recorder: Recorder) {}

  @Mutation(() => RecordingResult, { description: 'Rates the risk of serious harm, group by group.' })
  rateRosh(@Args('input') input: RateRoshInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(rateRosh, input, by)
  }

  @Mutation(() => RecordingResult, { description: 'Sets the tier, with the version of the rules and what went in.' })
  setTier(@Args('input') input: SetTierInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(setTier, input, by)
  }
}
