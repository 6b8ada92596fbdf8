/** What recording has in common wherever it happens. */
export { ACTOR_SOURCE, type ActorSource } from '../recording/actor/actor-source.ts'
export { CommandInput } from '../recording/shared/command.input.ts'
export { RequestedBy, type Requester } from '../recording/shared/recorder.ts'
export { ActNotValid, NotPermitted, NotRecorded } from '../recording/shared/result.models.ts'
