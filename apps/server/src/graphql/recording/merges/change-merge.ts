import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { mayMergeCases } from '#access'
import { changeAlias, type AliasChange, type AliasRefusal } from '#case-record'
import { commandIdOf, EventLogFailure, type CommandResult, type EventLog, type EventLogError } from '#event-log'
import { CaseGate, type ReadingOfCase } from '../../../case-gate/case-gate.ts'
import type { About } from '../../../composition/about.ts'
import { ABOUT, CLOCK, EVENT_LOG } from '../../../composition/tokens.ts'
import { ACTOR_SOURCE, type ActorSource } from '../../acting/actor/actor-source.ts'
import type { Requester } from '../../../requester.ts'

/** How merging came out. */
export type MergeAnswer =
  | { readonly kind: 'not-permitted' }
  /** Limits on one of the two cases keep the person out of it. */
  | { readonly kind: 'case-restricted'; readonly message: string }
  | { readonly kind: 'not-logged' }
  | { readonly kind: 'failed'; readonly error: EventLogError }
  | { readonly kind: 'ended'; readonly result: CommandResult<AliasRefusal> }

export interface MergeRequest extends Pick<AliasChange, 'change' | 'alias' | 'main' | 'reason'> {
  readonly commandId: string
  readonly by: Requester
}

/** Merges two numbers, or ends a merge, in the name of whoever is signed in. */
export class ChangeMerge extends Command<MergeAnswer> {
  readonly request: MergeRequest

  constructor(request: MergeRequest) {
    super()
    this.request = request
  }
}

@CommandHandler(ChangeMerge)
export class ChangeMergeHandler implements ICommandHandler<ChangeMerge> {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly now: () => Date,
    @Inject(ABOUT) private readonly about: About,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
    private readonly gate: CaseGate,
  ) {}

  async execute({ request }: ChangeMerge): Promise<MergeAnswer> {
    if (!mayMergeCases(request.by.principal).allowed) return { kind: 'not-permitted' }
    for (const crn of [request.alias, request.main]) {
      const closed = await this.gate.openForWriting(crn, readingOf(request))
      if (closed?.kind === 'case-restricted' || closed?.kind === 'not-logged') return closed
      if (closed) return { kind: 'failed', error: closed }
    }
    try {
      return { kind: 'ended', result: await this.change(request) }
    } catch (failure) {
      if (failure instanceof EventLogFailure) return { kind: 'failed', error: failure.error }
      throw failure
    }
  }

  private async change({ change, alias, main, reason, commandId, by }: MergeRequest) {
    const { principal, correlationId } = by
    const now = this.now().getTime()
    const { actor } = await this.actors.actorOf(principal, { capacity: 'substantive', at: now })
    const command = {
      change,
      alias,
      main,
      reason,
      actor,
      by: {
        principal: { username: principal.username, client: principal.clientId },
        correlationId,
        software: this.about.version,
        now,
      },
    }
    const id = commandIdOf('merge', principal.username, commandId.toLowerCase())
    return changeAlias({ log: this.log, command, commandId: id })
  }
}

function readingOf({ change, by }: MergeRequest): ReadingOfCase {
  return { ...by, reading: 'record', asked: { action: change === 'recorded' ? 'mergeCases' : 'endMerge' } }
}
