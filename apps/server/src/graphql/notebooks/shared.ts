/** What writing in a notebook has in common with other acts that stand beside a case. */
export { ActRecorder, type Asked } from '../concerns/commands/act-recorder.ts'
export type { ActAnswer } from '../concerns/commands/answer.ts'
export { askedBy, type Numbered } from '../concerns/resolvers/asked.ts'
export { actorShown } from '../concerns/show/act.ts'
export { readUpTo, type NotReadYet } from '../concerns/queries/read-up-to.ts'
export { pageOf } from '../concerns/show/page.ts'
export { CommandInput } from '../recording/shared/command.input.ts'
export { ActNotValid, NotPermitted, NotRecorded } from '../recording/shared/result.models.ts'
