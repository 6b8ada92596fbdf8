/** What recording concerns has in common with recording acts on cases. */
export { ACTOR_SOURCE, type ActorSource } from '../recording/actor/actor-source.ts'
export { CommandInput } from '../recording/shared/command.input.ts'
export { ActNotValid, NotPermitted, NotRecorded } from '../recording/shared/result.models.ts'
