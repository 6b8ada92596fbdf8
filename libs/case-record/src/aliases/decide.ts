import {
  accepted,
  handleCommand,
  refused,
  toContent,
  type CommandResult,
  type Decider,
  type Decision,
  type EventLog,
  type RecordedEvent,
} from '#event-log'
import { crnRule } from '../chronology-file/entry-shape.ts'
import { isRecorded, type Actor } from '../entry/actor.ts'
import type { Principal } from '../events/entry-recorded.ts'
import type { ActProblem } from '../recording/command.ts'
import { instantWhen, type Instant } from '../time/when.ts'
import { aliasesAfter, mainsOf } from './aliases.ts'
import { aliasChangeOf, aliasEndedType, aliasRecordedType, aliasStream, type AliasChange } from './events.ts'

/** Merges two case reference numbers, or ends a merge. */
export interface AliasCommand {
  readonly change: 'recorded' | 'ended'
  readonly alias: string
  readonly main: string
  readonly reason: string
  readonly actor: Actor
  readonly by: {
    readonly principal: Principal
    readonly correlationId: string
    readonly software: string
    readonly now: Instant
  }
}

/** Everything wrong with a merge as it was sent. */
export type AliasRefusal = readonly ActProblem[]

type AliasState = readonly AliasChange[]

export const aliasDecider: Decider<AliasState, AliasCommand, AliasRefusal> = {
  initialState: [],
  evolve: (changes, event: RecordedEvent) => {
    const change = aliasChangeOf(event)
    return change ? [...changes, change] : changes
  },
  decide: decideAlias,
}

/**
 * Decides whether two numbers may be merged, or a merge ended: a number is never an alias of itself, of two numbers, or
 * of one that leads back to it; only a merge that stands is ended. Nothing is moved either way.
 */
export function decideAlias(state: AliasState, command: AliasCommand): Decision<AliasRefusal> {
  const problems = [
    ...crnProblems('alias', command.alias),
    ...crnProblems('main', command.main),
    ...(command.reason.trim() === '' ? [{ field: 'reason', problem: 'is empty', expected: 'why' }] : []),
    ...(isRecorded(command.actor) ? [] : [{ field: 'actor', problem: 'names nobody', expected: 'who merges' }]),
    ...(command.change === 'recorded' ? mergeProblems(state, command) : endProblems(state, command)),
  ]
  if (problems.length > 0) return refused(problems)
  const { change, alias, main, reason, actor, by } = command
  const metadata = {
    recorded: { status: 'attested', at: instantWhen(by.now).edtf },
    actor,
    principal: by.principal,
    correlationId: by.correlationId,
    software: by.software,
  }
  return accepted({
    type: change === 'recorded' ? aliasRecordedType : aliasEndedType,
    version: 1,
    data: { alias, main, reason },
    metadata: toContent(metadata),
  })
}

/** Merges two numbers or ends a merge, on the log. Sent again with the same id it changes nothing. */
export function changeAlias(request: {
  readonly log: Pick<EventLog, 'append' | 'readStream'>
  readonly command: AliasCommand
  readonly commandId: string
}): Promise<CommandResult<AliasRefusal>> {
  return handleCommand({ ...request, stream: aliasStream, decider: aliasDecider, expects: 'any' })
}

function crnProblems(field: string, crn: string): readonly ActProblem[] {
  return crnRule(crn).map(({ problem, expected }) => ({ field, problem, expected }))
}

function mergeProblems(state: AliasState, { alias, main }: AliasCommand): readonly ActProblem[] {
  const aliases = aliasesAfter(state)
  const standing = aliases.get(alias)
  if (alias === main) return [{ field: 'alias', problem: 'is the main number itself', expected: 'another number' }]
  if (standing) {
    const problem = `is an alias of ${standing.main} already`
    return [{ field: 'alias', problem, expected: 'a number that is no alias; end the other merge first' }]
  }
  if (!mainsOf(main, aliases).includes(alias)) return []
  return [{ field: 'main', problem: `is itself an alias of ${alias}`, expected: 'a number that does not lead back' }]
}

function endProblems(state: AliasState, { alias, main }: AliasCommand): readonly ActProblem[] {
  if (aliasesAfter(state).get(alias)?.main === main) return []
  return [{ field: 'alias', problem: `is no alias of ${main}`, expected: 'a merge that stands' }]
}
