import { Inject, Injectable } from '@nestjs/common'
import type { Principal } from '#access'
import type { Act, Refusal } from '#concerns'
import {
  handleCommand,
  isAfter,
  type CommandRequest,
  type CommandResult,
  type EventLog,
  type Position,
  type RecordedEvent,
} from '#event-log'
import type { About } from '../../composition/about.ts'
import { ABOUT, CLOCK, EVENT_LOG } from '../../composition/tokens.ts'
import { ACTOR_SOURCE, type ActorSource } from './actor/actor-source.ts'
import { notValid, type ActAnswer } from './act-answer.ts'
import { readSeen } from './seen-position.ts'
import { wholeStream } from '../../whole-stream.ts'

/** What somebody asks for, whatever it is about. */
export interface Asked {
  readonly principal: Principal
  readonly correlationId: string
  readonly commandId: string
  /** The position of the view that was looked at. */
  readonly seen?: string
}

type ToCarryOut<State, Command> = Pick<CommandRequest<State, Command, Refusal>, 'stream' | 'decider' | 'expects'> & {
  readonly commandFor: (act: Act) => Command
  /** Whether the person may know of the stream, asked before anything is decided or told of it. Absent: everybody may. */
  readonly mayKnow?: (events: readonly RecordedEvent[]) => boolean | Promise<boolean>
}

/** The one way by which acts beside a case, on concerns, sites and notebooks, get from the API to the log. */
@Injectable()
export class ActRecorder {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly now: () => Date,
    @Inject(ABOUT) private readonly about: About,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
  ) {}

  async record<State, Command>(asked: Asked, todo: ToCarryOut<State, Command>): Promise<ActAnswer> {
    const act = await this.actOf(asked)
    if (!act) return { kind: 'not-permitted', why: noStaffCode }
    const { stream, decider, expects } = todo
    const before = await wholeStream(this.log, stream)
    if (!before.ok) return { kind: 'failed', error: before.error }
    if ((await todo.mayKnow?.(before.value)) === false) return { kind: 'not-found' }
    const seen = await readSeen(this.log, asked.seen)
    if (seen.kind === 'failed') return seen
    if (seen.kind === 'wrong') return { kind: 'not-valid', problems: [seen.problem] }
    const { commandId } = act
    const command = todo.commandFor(act)
    const request = { log: this.log, stream, decider, command, commandId, expects }
    const expectation = seen.kind === 'position' ? { seen: revisionAt(seen.position, before.value) } : {}
    return this.answerTo(asked, stream, await handleCommand({ ...request, ...expectation }))
  }

  private async answerTo(asked: Asked, stream: string, result: CommandResult<Refusal>): Promise<ActAnswer> {
    switch (result.outcome) {
      case 'recorded':
        if (result.again && !result.events.every(event => isOf(event, asked.principal))) return commandIdTaken
        return this.withStream(stream, events => ({
          kind: 'recorded',
          own: result.events,
          again: result.again,
          events,
        }))
      case 'stale':
        return this.withStream(stream, events => ({ kind: 'moved-on', since: result.since, events }))
      case 'id-used':
        return commandIdTaken
      case 'refused':
        return answerToRefusal(result.refusal)
      case 'wrong-state':
        return result.expected === 'new' ? commandIdTaken : { kind: 'not-found' }
      case 'failed':
        return { kind: 'failed', error: result.error }
    }
  }

  /** The stream is read once more, so that the answer shows it as it now stands. */
  private async withStream(
    stream: string,
    answer: (events: readonly RecordedEvent[]) => ActAnswer,
  ): Promise<ActAnswer> {
    const after = await wholeStream(this.log, stream)
    if (after.ok) return answer(after.value)
    return { kind: 'failed', error: { kind: 'unknown-outcome', detail: 'carried out, but not read back' } }
  }

  /**
   * The act, in the name of whoever is signed in; undefined where their sign-in does not say which member of staff that
   * is.
   */
  private async actOf({ principal, correlationId, commandId }: Asked): Promise<Act | undefined> {
    const { staffId } = principal
    if (staffId === undefined || staffId === '') return undefined
    const at = this.now().getTime()
    const { actor } = await this.actors.actorOf(principal, { capacity: 'substantive', at })
    return {
      actor: { ...actor, staffId },
      principal: { username: principal.username, client: principal.clientId },
      at,
      commandId: commandId.toLowerCase(),
      correlationId,
      software: this.about.version,
    }
  }
}

const noStaffCode = 'Your sign-in carries no staff code, and an act on record must say whose it is.'

/** Says no more than that: which record an id belongs to may be confidential. */
const commandIdTaken = notValid('commandId', 'it cannot be used', 'a new random UUID')

/** The stream's newest revision at the position that was looked at. */
function revisionAt(position: Position, events: readonly RecordedEvent[]): bigint {
  return events.findLast(event => !isAfter(event.position, position))?.revision ?? -1n
}

/** True when a person is the one who brought an event: another person's command id repeats nothing for them. */
function isOf(event: RecordedEvent, { username }: Principal): boolean {
  const { principal } = event.metadata as { principal?: { username?: string } }
  return principal?.username === username
}

function answerToRefusal(refusal: Refusal): ActAnswer {
  switch (refusal.kind) {
    case 'problems':
      return { kind: 'not-valid', problems: refusal.problems }
    case 'not-permitted':
      return { kind: 'not-permitted', why: refusal.why }
    case 'not-found':
      return { kind: 'not-found' }
  }
}
