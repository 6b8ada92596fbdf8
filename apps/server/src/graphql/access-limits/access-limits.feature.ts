import type { GraphqlFeature } from '../feature.ts'
import { ChangeAccessHandler } from './commands/change-access.ts'
import { WhoCouldSeeHandler } from './queries/case-access.ts'
import { ReadConsultationsHandler } from './queries/read-consultations.ts'
import { AccessChangesResolver } from './resolvers/access-changes.resolver.ts'
import { OverseeingResolver } from './resolvers/overseeing.resolver.ts'

/** Who may open a case, who could at a past moment, and who did. */
export const accessLimitsFeature: GraphqlFeature = {
  resolvers: [AccessChangesResolver, OverseeingResolver],
  providers: [ChangeAccessHandler, WhoCouldSeeHandler, ReadConsultationsHandler],
}
