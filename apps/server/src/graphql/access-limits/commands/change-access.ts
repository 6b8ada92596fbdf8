import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { mayLimitAccess } from '#access'
import { changeAccess, type AccessChange, type AccessCommand, type AccessRefusal } from '#case-record'
import { commandIdOf, positionOfRecorded, type CommandResult, type EventLog, type EventLogError } from '#event-log'
import type { ReadModel } from '#replay'
import { CaseGate, type GateRefusal } from '../../../case-gate/case-gate.ts'
import type { About } from '../../../composition/about.ts'
import { ABOUT, CLOCK, EVENT_LOG, READ_MODEL } from '../../../composition/tokens.ts'
import type { Requester } from '../../../requester.ts'

/** How a change of who may open a case ended. */
export type ChangeAccessAnswer =
  | { readonly kind: 'not-permitted' }
  | GateRefusal
  | { readonly kind: 'failed'; readonly error: EventLogError }
  | { readonly kind: 'ended'; readonly result: CommandResult<AccessRefusal> }

export interface ChangeAccessRequest {
  readonly crn: string
  readonly change: AccessChange
  readonly commandId: string
  readonly requester: Requester
}

/** Sets or lifts a limit on a case, or commissions a reviewer for it or ends that. */
export class ChangeAccess extends Command<ChangeAccessAnswer> {
  readonly request: ChangeAccessRequest

  constructor(request: ChangeAccessRequest) {
    super()
    this.request = request
  }
}

/** How long a change waits until this server goes by it. */
const patience = 5000

@CommandHandler(ChangeAccess)
export class ChangeAccessHandler implements ICommandHandler<ChangeAccess> {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(READ_MODEL) private readonly reads: ReadModel,
    @Inject(CLOCK) private readonly now: () => Date,
    @Inject(ABOUT) private readonly about: About,
    private readonly gate: CaseGate,
  ) {}

  async execute({ request }: ChangeAccess): Promise<ChangeAccessAnswer> {
    const { crn, change, requester } = request
    const reading = { ...requester, reading: 'limit-access', asked: { change: change.change } } as const
    if (!mayLimitAccess(requester.principal).allowed) {
      await this.gate.refused(crn, reading)
      return { kind: 'not-permitted' }
    }
    const closed = await this.gate.openForOverseeing(crn, reading)
    if (closed?.kind === 'case-restricted' || closed?.kind === 'not-logged') return closed
    if (closed) return { kind: 'failed', error: closed }
    const commandId = commandIdOf('access', requester.principal.username, request.commandId.toLowerCase())
    const result = await changeAccess({ log: this.log, command: this.commandOf(request), commandId })
    if (result.outcome === 'recorded') await this.reads.waitFor(positionOfRecorded(result.events), patience)
    return { kind: 'ended', result }
  }

  private commandOf({ crn, change, requester }: ChangeAccessRequest): AccessCommand {
    const { username, clientId, name, staffId, roles } = requester.principal
    return {
      ...change,
      crn,
      actor: {
        username,
        roles,
        ...(name === undefined ? {} : { name }),
        ...(staffId === undefined ? {} : { staffId }),
      },
      by: {
        principal: { username, client: clientId },
        correlationId: requester.correlationId,
        software: this.about.version,
        now: this.now().getTime(),
      },
    }
  }
}
