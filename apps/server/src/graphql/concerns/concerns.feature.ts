import type { GraphqlFeature } from '../feature.ts'
import { ActOnConcernHandler, RaiseConcernHandler } from './commands/act-on-concern.ts'
import { ActOnSiteHandler } from './commands/act-on-site.ts'
import { ActRecorder } from '../acting/act-recorder.ts'
import { FindConcernsHandler } from './queries/find-concerns.ts'
import { ReadSiteHandler } from './queries/read-site.ts'
import { ConcernActsResolver } from './resolvers/concern-acts.resolver.ts'
import { ConcernsOfDecisionResolver } from './resolvers/concerns-of-decision.resolver.ts'
import { ConcernsResolver } from './resolvers/concerns.resolver.ts'
import { SiteActsResolver } from './resolvers/site-acts.resolver.ts'

/** Concerns that staff raise, and the safety of offices. */
export const concernsFeature: GraphqlFeature = {
  resolvers: [ConcernsResolver, ConcernsOfDecisionResolver, ConcernActsResolver, SiteActsResolver],
  providers: [
    ActRecorder,
    RaiseConcernHandler,
    ActOnConcernHandler,
    ActOnSiteHandler,
    FindConcernsHandler,
    ReadSiteHandler,
  ],
}
