import { somebodyElse } from '../shared/attributed.input.ts'
import type { Recording } from '../shared/recording.ts'
import type { RecordMonitoringNotificationInput, RecordMonitoringViolationInput } from './monitoring.inputs.ts'

export const recordMonitoringViolation: Recording<RecordMonitoringViolationInput> = {
  action: 'recordMonitoringViolation',
  kind: 'em.violation',
  happens: 'as stated',
  fields: { count: 'count', type: 'type' },
  reportedOf: somebodyElse,
}

export const recordMonitoringNotification: Recording<RecordMonitoringNotificationInput> = {
  action: 'recordMonitoringNotification',
  kind: 'em.notified',
  happens: 'as stated',
  fields: { notifiedTo: 'notifiedTo', violationAt: 'violationAt', subject: 'subject' },
  ties: ({ violation }) => [{ field: 'violation', as: 'follows', to: violation }],
  reportedOf: somebodyElse,
}
