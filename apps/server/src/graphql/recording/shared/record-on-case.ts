import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { mayRecord, type Principal } from '#access'
import {
  instantWhen,
  isRefusal,
  kindOf,
  parseEdtf,
  readRecord,
  recordAct,
  type Actor,
  type ActProblem,
  type ActRefusal,
  type Instant,
  type Notice,
  type RecordAct,
} from '#case-record'
import { commandIdOf, EventLogFailure, type CommandResult, type EventLog, type EventLogError } from '#event-log'
import { CaseGate, type ReadingOfCase } from '../../../case-gate/case-gate.ts'
import type { About } from '../../../composition/about.ts'
import { ABOUT, CLOCK, EVENT_LOG } from '../../../composition/tokens.ts'
import type { Showing } from '../../case/show/opened/showing.ts'
import { readSeen } from '../../acting/seen-position.ts'
import { captureCircumstances } from '../../circumstances/capture.ts'
import { ACTOR_SOURCE, type ActorSource } from '../../acting/actor/actor-source.ts'
import type { AnyActInput } from './act.input.ts'
import { inputProblems } from './check-input.ts'
import { showingOfRecord } from './open-record.ts'
import { NoticeSeals } from './notice-seals.ts'
import { contentOf, type Recording } from './recording.ts'

/** How recording ended, with the record to show it in. */
export type RecordingAnswer =
  | { readonly kind: 'not-permitted' }
  /** Limits on this one case keep the person out of it. */
  | { readonly kind: 'case-restricted'; readonly message: string }
  | { readonly kind: 'not-logged' }
  | { readonly kind: 'not-valid'; readonly problems: readonly ActProblem[] }
  | { readonly kind: 'failed'; readonly error: EventLogError }
  | {
      readonly kind: 'ended'
      readonly result: Ended
      readonly showing: Showing
      /** What is to be sent back once a notice has been read. */
      readonly sealOf: (notice: Notice) => string
    }

type Ended = Exclude<CommandResult<ActRefusal>, { readonly outcome: 'failed' }>

export interface RecordingRequest<Input extends AnyActInput> {
  readonly recording: Recording<Input>
  readonly input: Input
  readonly principal: Principal
  readonly correlationId: string
}

/** Puts one act of a signed-in person on the record of a case. */
export class RecordOnCase<Input extends AnyActInput = AnyActInput> extends Command<RecordingAnswer> {
  readonly request: RecordingRequest<Input>

  constructor(request: RecordingRequest<Input>) {
    super()
    this.request = request
  }
}

/** The one way by which acts on a case get from the API to the log. */
@CommandHandler(RecordOnCase)
export class RecordOnCaseHandler implements ICommandHandler<RecordOnCase> {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly now: () => Date,
    @Inject(ABOUT) private readonly about: About,
    @Inject(ACTOR_SOURCE) private readonly actors: ActorSource,
    private readonly gate: CaseGate,
    private readonly seals: NoticeSeals,
  ) {}

  async execute({ request }: RecordOnCase): Promise<RecordingAnswer> {
    try {
      return await this.record(request)
    } catch (failure) {
      if (failure instanceof EventLogFailure) return { kind: 'failed', error: failure.error }
      throw failure
    }
  }

  private async record(request: RecordingRequest<AnyActInput>): Promise<RecordingAnswer> {
    const { recording, input, principal } = request
    if (!mayRecord(principal, recording.action).allowed) return { kind: 'not-permitted' }
    const closed = await this.gate.openForWriting(input.crn, readingOf(request))
    if (closed?.kind === 'case-restricted' || closed?.kind === 'not-logged') return closed
    if (closed) return { kind: 'failed', error: closed }
    const seen = await readSeen(this.log, input.seen)
    if (seen.kind === 'failed') return seen
    const record = await readRecord(this.log, input.crn)
    if (!record.ok) return { kind: 'failed', error: record.error }
    const reported = await this.reportedIn(request)
    const act = await this.actOf(request, reported)
    const showing = showingOfRecord(input.crn, record.value, principal)
    const unnamed = reported?.role === null ? [missingRole] : []
    const problems = [
      ...unnamed,
      ...inputProblems(recording, input, act.recordedBy ?? act.actor, showing),
      ...(seen.kind === 'wrong' ? [seen.problem] : []),
    ]
    if (problems.length > 0) return { kind: 'not-valid', problems }
    const expectation = seen.kind === 'position' ? { seen: record.value.revisionAt(seen.position) } : {}
    const result = await recordAct({ log: this.log, act, commandId: ownCommandId(request), ...expectation })
    return this.ended(request, result)
  }

  /** Whose act is reported; somebody named by staff code alone was who the record of staff says they were then. */
  private async reportedIn({ recording, input }: RecordingRequest<AnyActInput>): Promise<Actor | undefined> {
    const reported = recording.reportedOf?.(input)
    if (reported?.role !== null || reported.staffId === undefined) return reported
    const named = await this.actors.actorNamed(reported.staffId, instantOf(input, this.now().getTime()))
    if (!named) return reported
    return { ...named, ...reported, role: named.role, organisation: reported.organisation ?? named.organisation }
  }

  private async actOf(request: RecordingRequest<AnyActInput>, reported: Actor | undefined): Promise<RecordAct> {
    const { recording, input, principal, correlationId } = request
    const now = this.now().getTime()
    const { actor, notices } = await this.actors.actorOf(principal, {
      capacity: input.capacity ?? 'substantive',
      ...(input.onBehalfOf ? { onBehalfOf: input.onBehalfOf } : {}),
      at: reported ? now : instantOf(input, now),
    })
    const content = contentOf(recording, input, instantWhen(now).edtf)
    return {
      ...content,
      ...(reported ? { actor: reported, recordedBy: actor } : { actor }),
      ...(await this.circumstancesOf(content.kind, reported ?? actor, { at: instantOf(input, now), knownAt: now })),
      acknowledged: this.seals.digestsIn(content.acknowledged, ownCommandId(request)),
      notices,
      by: {
        principal: { username: principal.username, client: principal.clientId },
        correlationId,
        software: this.about.version,
        now,
      },
    }
  }

  /** Nobody who decides says in what circumstances: the service puts on record what it has of them. */
  private async circumstancesOf(
    kind: string,
    decider: Actor,
    moment: { readonly at: Instant; readonly knownAt: Instant },
  ): Promise<Pick<RecordAct, 'circumstances'>> {
    if (kindOf({ kind }).family !== 'decision') return {}
    return { circumstances: await captureCircumstances(this.log, decider.staffId, moment) }
  }

  /** The record is read once more, so that whatever the answer names can be shown. */
  private async ended(
    request: RecordingRequest<AnyActInput>,
    result: CommandResult<ActRefusal>,
  ): Promise<RecordingAnswer> {
    const { input, principal } = request
    const { crn } = input
    if (result.outcome === 'failed') return { kind: 'failed', error: result.error }
    const after = await readRecord(this.log, crn)
    if (after.ok) {
      const sealOf = (notice: Notice) => this.seals.sealOf(notice, ownCommandId(request))
      return { kind: 'ended', result, showing: showingOfRecord(crn, after.value, principal), sealOf }
    }
    if (result.outcome !== 'recorded') return { kind: 'failed', error: after.error }
    return { kind: 'failed', error: { kind: 'unknown-outcome', detail: 'recorded, but not read back' } }
  }
}

/** Whoever records is shown the record it is tied to. */
function readingOf({ recording, principal, correlationId }: RecordingRequest<AnyActInput>): ReadingOfCase {
  return { principal, reading: 'record', asked: { action: recording.action }, correlationId }
}

/** A command is one person's: the same id sent by somebody else is another command, and tells them nothing of this one. */
function ownCommandId({ input, principal }: RecordingRequest<AnyActInput>): string {
  return commandIdOf('act', principal.username, input.commandId.toLowerCase())
}

/** When somebody acted, for who they were then: at the latest that the time given can mean, and never later than now. */
function instantOf({ occurred }: AnyActInput, now: Instant): Instant {
  const when = typeof occurred === 'string' ? parseEdtf(occurred) : undefined
  if (when === undefined || isRefusal(when)) return now
  return Number.isFinite(when.latest) ? Math.min(when.latest, now) : now
}

const missingRole: ActProblem = {
  field: 'attributedTo.role',
  problem: 'is missing',
  expected: 'a role, or the staff code of somebody on the record of staff',
}
