import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { ChangeRegisterInput } from './registers.inputs.ts'
import { changeRegister } from './registers.ts'

@Resolver()
export class RegistersResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Adds the person to a register or takes them off it.')
  changeRegister(@Args('input') input: ChangeRegisterInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(changeRegister, input, by)
  }
}
