import type { GraphqlFeature } from '../feature.ts'
import { AccountsResolver } from './accounts/accounts.resolver.ts'
import { ACTOR_SOURCE } from './actor/actor-source.ts'
import { actorFromPrincipal } from './actor/actor-from-principal.ts'
import { CourtResolver } from './court/court.resolver.ts'
import { AttributionsResolver, DirectionsResolver, SignaturesResolver } from './influence/influence.resolvers.ts'
import { InformationResolver } from './information/information.resolver.ts'
import { MappaResolver } from './mappa/mappa.resolver.ts'
import { RatingResolver } from './rating/rating.resolver.ts'
import { RecallResolver } from './recall/recall.resolver.ts'
import { RecordOnCaseHandler } from './shared/record-on-case.ts'
import { Recorder } from './shared/recorder.ts'
import { SupervisionResolver } from './supervision/supervision.resolvers.ts'

/** Putting acts on the record of a case: a folder for each concept, one way to the log. */
export const recordingFeature: GraphqlFeature = {
  resolvers: [
    RatingResolver,
    SignaturesResolver,
    DirectionsResolver,
    AttributionsResolver,
    RecallResolver,
    InformationResolver,
    SupervisionResolver,
    MappaResolver,
    CourtResolver,
    AccountsResolver,
  ],
  providers: [{ provide: ACTOR_SOURCE, useValue: actorFromPrincipal }, Recorder, RecordOnCaseHandler],
}
