import type { GraphqlFeature } from '../feature.ts'
import { ACTOR_SOURCE } from './actor/actor-source.ts'
import { actorFromPrincipal } from './actor/actor-from-principal.ts'
import { RatingResolver } from './rating/rating.resolver.ts'
import { RecordOnCaseHandler } from './shared/record-on-case.ts'
import { Recorder } from './shared/recorder.ts'

/** Putting acts on the record of a case: a folder for each concept, one way to the log. */
export const recordingFeature: GraphqlFeature = {
  resolvers: [RatingResolver],
  providers: [{ provide: ACTOR_SOURCE, useValue: actorFromPrincipal }, Recorder, RecordOnCaseHandler],
}
