import { CommandBus } from '@nestjs/cqrs'
import { Args, Mutation, Resolver } from '@nestjs/graphql'
import type { FactName } from '#staffing'
import { RecordStaffing } from '../commands/record-staffing.ts'
import {
  AppointStaffInput,
  AssignLineManagerInput,
  ChangeGradeInput,
  ChangeUnitInput,
  RecordLeavingInput,
} from '../inputs/post.inputs.ts'
import {
  RecordAbsenceInput,
  RecordActingUpInput,
  RecordCoverInput,
  RecordReturnInput,
} from '../inputs/presence.inputs.ts'
import { RecordWorkloadSnapshotInput, WithdrawStaffingEntryInput } from '../inputs/workload.inputs.ts'
import { StaffingResult, type StaffingResultModel } from '../models/result.models.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { requestOf } from '../show/request.ts'
import { toStaffingResult } from '../show/result.ts'

@Resolver()
export class StaffingResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => StaffingResult, { description: 'Somebody takes up a post.' })
  appointStaff(@Args('input') input: AppointStaffInput, @RequestedBy() by: Requester): Promise<StaffingResultModel> {
    return this.record('appointed', input, by)
  }

  @Mutation(() => StaffingResult, { description: 'The grade of an appointment changes; time in post begins anew.' })
  changeGrade(@Args('input') input: ChangeGradeInput, @RequestedBy() by: Requester): Promise<StaffingResultModel> {
    return this.record('grade-changed', input, by)
  }

  @Mutation(() => StaffingResult, { description: 'The unit of an appointment changes; time in post goes on.' })
  changeUnit(@Args('input') input: ChangeUnitInput, @RequestedBy() by: Requester): Promise<StaffingResultModel> {
    return this.record('unit-changed', input, by)
  }

  @Mutation(() => StaffingResult, { description: 'Who manages somebody, from when until when.' })
  assignLineManager(
    @Args('input') input: AssignLineManagerInput,
    @RequestedBy() by: Requester,
  ): Promise<StaffingResultModel> {
    return this.record('line-manager-assigned', input, by)
  }

  @Mutation(() => StaffingResult, { description: 'Somebody acts in a higher post for a time.' })
  recordActingUp(
    @Args('input') input: RecordActingUpInput,
    @RequestedBy() by: Requester,
  ): Promise<StaffingResultModel> {
    return this.record('acting-up-arranged', input, by)
  }

  @Mutation(() => StaffingResult, { description: 'Somebody covers for a colleague or a unit, in their own grade.' })
  recordCover(@Args('input') input: RecordCoverInput, @RequestedBy() by: Requester): Promise<StaffingResultModel> {
    return this.record('cover-arranged', input, by)
  }

  @Mutation(() => StaffingResult)
  recordAbsence(@Args('input') input: RecordAbsenceInput, @RequestedBy() by: Requester): Promise<StaffingResultModel> {
    return this.record('absence-recorded', input, by)
  }

  @Mutation(() => StaffingResult)
  recordReturn(@Args('input') input: RecordReturnInput, @RequestedBy() by: Requester): Promise<StaffingResultModel> {
    return this.record('returned', input, by)
  }

  @Mutation(() => StaffingResult)
  recordLeaving(@Args('input') input: RecordLeavingInput, @RequestedBy() by: Requester): Promise<StaffingResultModel> {
    return this.record('left', input, by)
  }

  @Mutation(() => StaffingResult, { description: "What a tool or a person says of somebody's workload." })
  recordWorkloadSnapshot(
    @Args('input') input: RecordWorkloadSnapshotInput,
    @RequestedBy() by: Requester,
  ): Promise<StaffingResultModel> {
    return this.record('workload-recorded', input, by)
  }

  @Mutation(() => StaffingResult, { description: 'An entry was made in error, and nothing takes its place.' })
  withdrawStaffingEntry(
    @Args('input') input: WithdrawStaffingEntryInput,
    @RequestedBy() by: Requester,
  ): Promise<StaffingResultModel> {
    return this.record('entry-withdrawn', input, by)
  }

  private async record(
    name: FactName,
    input: Parameters<typeof requestOf>[1],
    requester: Requester,
  ): Promise<StaffingResultModel> {
    const request = requestOf(name, input)
    const { commandId } = input
    const command = new RecordStaffing({ request, commandId, seen: input.seen ?? undefined, requester })
    return toStaffingResult(await this.commands.execute(command))
  }
}
