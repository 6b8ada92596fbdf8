import type { Provider } from '@nestjs/common'
import type { EventLog } from '#event-log'
import { EVENT_LOG } from '../../composition/tokens.ts'
import type { GraphqlFeature } from '../feature.ts'
import { AccountsResolver } from './accounts/accounts.resolver.ts'
import { ACTOR_SOURCE } from './actor/actor-source.ts'
import { createActorFromStaffing } from './actor/actor-from-staffing.ts'
import { ArrangementsResolver } from './arrangements/arrangements.resolver.ts'
import { CourtResolver } from './court/court.resolver.ts'
import { CustodyResolver } from './custody/custody.resolver.ts'
import { EnforcementResolver } from './enforcement/enforcement.resolver.ts'
import { AttributionsResolver, DirectionsResolver, SignaturesResolver } from './influence/influence.resolvers.ts'
import { InformationResolver } from './information/information.resolver.ts'
import { MappaResolver } from './mappa/mappa.resolver.ts'
import { MappaParticipationResolver } from './mappa/participation.resolver.ts'
import { ParoleResolver } from './parole/parole.resolver.ts'
import { ProtectionResolver } from './protection/protection.resolver.ts'
import { RatingResolver } from './rating/rating.resolver.ts'
import { RecallProcessResolver } from './recall/recall-process.resolver.ts'
import { RecallResolver } from './recall/recall.resolver.ts'
import { RecordOnCaseHandler } from './shared/record-on-case.ts'
import { Recorder } from './shared/recorder.ts'
import { SupervisionResolver } from './supervision/supervision.resolvers.ts'

const actorSource: Provider = {
  provide: ACTOR_SOURCE,
  inject: [EVENT_LOG],
  useFactory: (log: EventLog) => createActorFromStaffing(log),
}

/** Putting acts on the record of a case: a folder for each concept, one way to the log. */
export const recordingFeature: GraphqlFeature = {
  resolvers: [
    RatingResolver,
    SignaturesResolver,
    DirectionsResolver,
    AttributionsResolver,
    RecallResolver,
    RecallProcessResolver,
    InformationResolver,
    SupervisionResolver,
    MappaResolver,
    MappaParticipationResolver,
    CourtResolver,
    ArrangementsResolver,
    EnforcementResolver,
    ProtectionResolver,
    CustodyResolver,
    ParoleResolver,
    AccountsResolver,
  ],
  providers: [actorSource, Recorder, RecordOnCaseHandler],
}
