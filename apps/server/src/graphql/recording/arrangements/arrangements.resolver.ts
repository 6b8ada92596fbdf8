import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  CloseCaseInput,
  ResumeSupervisionInput,
  SetContactFrequencyInput,
  SuspendSupervisionInput,
} from './arrangements.inputs.ts'
import { closeCase, resumeSupervision, setContactFrequency, suspendSupervision } from './arrangements.ts'

@Resolver()
export class ArrangementsResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Sets how often the person is to be seen.')
  setContactFrequency(@Args('input') input: SetContactFrequencyInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(setContactFrequency, input, by)
  }

  @Records('Suspends supervision under a named policy.')
  suspendSupervision(@Args('input') input: SuspendSupervisionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(suspendSupervision, input, by)
  }

  @Records('Resumes supervision under a named policy.')
  resumeSupervision(@Args('input') input: ResumeSupervisionInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(resumeSupervision, input, by)
  }

  @Records('Closes the case, which ends supervision.')
  closeCase(@Args('input') input: CloseCaseInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(closeCase, input, by)
  }
}
