import type { Provider } from '@nestjs/common'
import type { EventLog } from '#event-log'
import { EVENT_LOG } from '../../composition/tokens.ts'
import type { GraphqlFeature } from '../feature.ts'
import { AccountsResolver } from './accounts/accounts.resolver.ts'
import { createActorFromStaffing } from '../acting/actor/actor-from-staffing.ts'
import { ACTOR_SOURCE } from '../acting/actor/actor-source.ts'
import { AgenciesResolver } from './agencies/agencies.resolver.ts'
import { ArrangementsResolver } from './arrangements/arrangements.resolver.ts'
import { CourtResolver } from './court/court.resolver.ts'
import { OffencesResolver } from './court/offences.resolver.ts'
import { CustodyEventsResolver } from './custody/custody-events.resolver.ts'
import { CustodyResolver } from './custody/custody.resolver.ts'
import { EnforcementResolver } from './enforcement/enforcement.resolver.ts'
import { LicenceResolver } from './enforcement/licence.resolver.ts'
import { FurtherOffencesResolver } from './further-offence/further-offences.resolver.ts'
import { AttributionsResolver, DirectionsResolver, SignaturesResolver } from './influence/influence.resolvers.ts'
import { InformationResolver } from './information/information.resolver.ts'
import { SharingResolver } from './information/sharing.resolver.ts'
import { MappaResolver } from './mappa/mappa.resolver.ts'
import { MappaParticipationResolver } from './mappa/participation.resolver.ts'
import { MappaScreeningResolver } from './mappa/screening.resolver.ts'
import { MonitoringResolver } from './observations/monitoring.resolver.ts'
import { ObservationsResolver } from './observations/observations.resolver.ts'
import { ChangeMergeHandler } from './merges/change-merge.ts'
import { MergesOfCaseResolver, MergesResolver } from './merges/merges.resolver.ts'
import { ParoleResolver } from './parole/parole.resolver.ts'
import { ReconsiderationResolver } from './parole/reconsideration.resolver.ts'
import { ProtectionResolver } from './protection/protection.resolver.ts'
import { PredictorsResolver } from './rating/predictors.resolver.ts'
import { RatingResolver } from './rating/rating.resolver.ts'
import { RegistersResolver } from './rating/registers.resolver.ts'
import { RecallProcessResolver } from './recall/recall-process.resolver.ts'
import { RecallResolver } from './recall/recall.resolver.ts'
import { NoticeSeals } from './shared/notice-seals.ts'
import { RecordOnCaseHandler } from './shared/record-on-case.ts'
import { Recorder } from './shared/recorder.ts'
import { CircumstancesResolver } from './supervision/circumstances.resolver.ts'
import { SupervisionResolver } from './supervision/supervision.resolvers.ts'
import { TransfersResolver } from './supervision/transfers.resolver.ts'

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
    MergesResolver,
    MergesOfCaseResolver,
    AgenciesResolver,
    OffencesResolver,
    CustodyEventsResolver,
    LicenceResolver,
    FurtherOffencesResolver,
    SharingResolver,
    MappaScreeningResolver,
    MonitoringResolver,
    ObservationsResolver,
    ReconsiderationResolver,
    PredictorsResolver,
    RegistersResolver,
    CircumstancesResolver,
    TransfersResolver,
  ],
  providers: [actorSource, NoticeSeals, Recorder, RecordOnCaseHandler, ChangeMergeHandler],
}
