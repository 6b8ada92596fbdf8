import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import type { Principal } from '#access'
import { failed, isAfter, ok, type CommandResult, type EventLog, type EventLogError, type Result } from '#event-log'
import {
  actorFor,
  readStaff,
  recordStaffing,
  staffingAt,
  type EntryActor,
  type Problem,
  type StaffingRequest,
} from '#staffing'
import type { About } from '../../../composition/about.ts'
import { ABOUT, CLOCK, EVENT_LOG } from '../../../composition/tokens.ts'
import { mayRecordStaffing, mayRecordWorkload } from '../access/staffing-permissions.ts'
import { readSeen, type SeenProblem } from '../../acting/seen-position.ts'
import type { Requester } from '../../../requester.ts'

/** How recording ended. */
export type StaffingAnswer =
  | { readonly kind: 'not-permitted'; readonly what: 'staffing' | 'workload' }
  | { readonly kind: 'not-valid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly error: EventLogError }
  | { readonly kind: 'ended'; readonly result: CommandResult<readonly Problem[]> }

interface Recording {
  readonly request: StaffingRequest
  readonly commandId: string
  /** The position that was looked at, as it was sent. */
  readonly seen: string | undefined
  readonly requester: Requester
}

/** Puts one fact about a member of staff on the record. */
export class RecordStaffing extends Command<StaffingAnswer> {
  readonly recording: Recording

  constructor(recording: Recording) {
    super()
    this.recording = recording
  }
}

/** The one way by which staffing gets from the API to the log. */
@CommandHandler(RecordStaffing)
export class RecordStaffingHandler implements ICommandHandler<RecordStaffing> {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly now: () => Date,
    @Inject(ABOUT) private readonly about: About,
  ) {}

  async execute({ recording }: RecordStaffing): Promise<StaffingAnswer> {
    const { request, commandId, requester } = recording
    const { principal, correlationId } = requester
    const now = this.now().getTime()
    if (!mayRecordStaffing(principal).allowed) return { kind: 'not-permitted', what: 'staffing' }
    const permitted = await this.mayRecordOf(principal, request, now)
    if (!permitted.ok) return { kind: 'failed', error: permitted.error }
    if (!permitted.value) return { kind: 'not-permitted', what: 'workload' }
    const actor = await this.actorOf(principal, now)
    if (!actor.ok) return { kind: 'failed', error: actor.error }
    const seen = await this.revisionSeen(recording)
    if (!seen.ok) return { kind: 'failed', error: seen.error }
    if (typeof seen.value === 'object') return { kind: 'not-valid', problems: [seen.value] }
    const by = { username: principal.username, client: principal.clientId }
    const context = { now, actor: actor.value, principal: by, correlationId, software: this.about.version }
    const command = { ...request, context }
    const revision = seen.value === undefined ? {} : { seen: seen.value }
    return { kind: 'ended', result: await recordStaffing({ log: this.log, command, commandId, ...revision }) }
  }

  /** Workload is a manager's to record for people of theirs only; everything else for anybody. */
  private async mayRecordOf(principal: Principal, request: StaffingRequest, now: number): Promise<Result<boolean>> {
    if (request.name !== 'workload-recorded') return ok(true)
    const managerId = principal.staffId ?? ''
    const manager = managerId === '' ? ok([]) : await readStaff(this.log, managerId)
    if (!manager.ok) return manager
    const other = await readStaff(this.log, request.staffId)
    if (!other.ok) return other
    const standing = staffingAt(manager.value, managerId, now)
    return ok(mayRecordWorkload(principal, standing, staffingAt(other.value, request.staffId, now)).allowed)
  }

  /** Who records, as on record now; where nothing is, by name alone. */
  private async actorOf({ staffId, name }: Principal, now: number): Promise<Result<EntryActor>> {
    const byName = { ...(name === undefined ? {} : { name }), role: null, organisation: null }
    if (staffId === undefined) return ok(byName)
    const events = await readStaff(this.log, staffId)
    return events.ok ? ok({ ...byName, ...actorFor(events.value, staffId, now).actor }) : events
  }

  private async revisionSeen({ seen, request }: Recording): Promise<Result<bigint | SeenProblem | undefined>> {
    const read = await readSeen(this.log, seen)
    if (read.kind === 'failed') return failed(read.error)
    if (read.kind === 'wrong') return ok(read.problem)
    if (read.kind === 'not said') return ok(undefined)
    const events = await readStaff(this.log, request.staffId)
    if (!events.ok) return events
    return ok(events.value.findLast(event => !isAfter(event.position, read.position))?.revision ?? -1n)
  }
}
