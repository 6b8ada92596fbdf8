import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import { RecordMonitoringNotificationInput, RecordMonitoringViolationInput } from './monitoring.inputs.ts'
import { recordMonitoringNotification, recordMonitoringViolation } from './monitoring.ts'

@Resolver()
export class MonitoringResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records what electronic monitoring registered, at the time that it did.')
  recordMonitoringViolation(
    @Args('input') input: RecordMonitoringViolationInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordMonitoringViolation, input, by)
  }

  @Records('Records that the service was told of a violation.')
  recordMonitoringNotification(
    @Args('input') input: RecordMonitoringNotificationInput,
    @RequestedBy() by: Requester,
  ): Answer {
    return this.recorder.record(recordMonitoringNotification, input, by)
  }
}
