import type { GraphqlFeature } from '../feature.ts'
import { RecordStaffingHandler } from './commands/record-staffing.ts'
import { ReadStaffHandler } from './queries/read-staff.ts'
import { StaffResolver } from './resolvers/staff.resolver.ts'
import { StaffingResolver } from './resolvers/staffing.resolver.ts'

/** Staff over time: recorded by managers, read by whoever reads cases. */
export const staffingFeature: GraphqlFeature = {
  resolvers: [StaffResolver, StaffingResolver],
  providers: [RecordStaffingHandler, ReadStaffHandler],
}
