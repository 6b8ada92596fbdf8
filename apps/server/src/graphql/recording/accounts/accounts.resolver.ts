import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { AmendRecordInput, GiveTestimonyInput, WithdrawRecordInput } from './account.inputs.ts'
import { amendRecord, giveTestimony, withdrawRecord } from './accounts.ts'

@Resolver()
export class AccountsResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Amends a field of an entry. The earlier text stays readable as it was.')
  amendRecord(@Args('input') input: AmendRecordInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(amendRecord, input, by)
  }

  @Records('Gives an account afterwards. It stands beside every other.')
  giveTestimony(@Args('input') input: GiveTestimonyInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(giveTestimony, input, by)
  }

  @Records("Withdraws an entry of one's own that was made in error. It stays on the record.")
  withdrawRecord(@Args('input') input: WithdrawRecordInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(withdrawRecord, input, by)
  }
}
