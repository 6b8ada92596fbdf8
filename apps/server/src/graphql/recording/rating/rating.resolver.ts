import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { RateRoshInput, SetTierInput } from './rating.inputs.ts'
import { rateRosh, setTier } from './ratings.ts'

@Resolver()
export class RatingResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Rates the risk of serious harm, group by group.')
  rateRosh(@Args('input') input: RateRoshInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(rateRosh, input, by)
  }

  @Records('Sets the tier, with the version of the rules and what went in.')
  setTier(@Args('input') input: SetTierInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(setTier, input, by)
  }
}
