import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { mayLoadChronology, type Principal } from '#access'
import { loadWhereAdmitted, textSource, type LoadResult } from '#case-record'
import type { EventLog, EventLogError } from '#event-log'
import { CaseGate, type GateRefusal } from '../../../case-gate/case-gate.ts'
import type { About } from '../../../composition/about.ts'
import { ABOUT, CLOCK, EVENT_LOG } from '../../../composition/tokens.ts'

export type LoadAnswer =
  | LoadResult
  | { readonly outcome: 'not-permitted' }
  /** Limits on the file's case keep the person out of it. */
  | { readonly outcome: 'case-restricted'; readonly message: string }
  | { readonly outcome: 'not-logged' }

/** Brings a chronology file into the log. */
export class LoadChronology extends Command<LoadAnswer> {
  readonly content: string
  readonly principal: Principal
  readonly correlationId: string

  constructor(request: { readonly content: string; readonly principal: Principal; readonly correlationId: string }) {
    super()
    this.content = request.content
    this.principal = request.principal
    this.correlationId = request.correlationId
  }
}

@CommandHandler(LoadChronology)
export class LoadChronologyHandler implements ICommandHandler<LoadChronology> {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(CLOCK) private readonly now: () => Date,
    @Inject(ABOUT) private readonly about: About,
    private readonly gate: CaseGate,
  ) {}

  async execute({ content, principal, correlationId }: LoadChronology): Promise<LoadAnswer> {
    if (!mayLoadChronology(principal).allowed) return { outcome: 'not-permitted' }
    const reading = { principal, reading: 'load', correlationId } as const
    let closed: GateRefusal | EventLogError | undefined
    const result = await loadWhereAdmitted({
      log: this.log,
      source: textSource(content),
      principal: { username: principal.username, client: principal.clientId },
      correlationId,
      software: this.about.version,
      now: this.now,
      admits: async crn => {
        closed = await this.gate.openForWriting(crn, reading)
        return closed === undefined
      },
    })
    return result.outcome === 'kept-out' ? keptOut(closed!) : result
  }
}

function keptOut(closed: GateRefusal | EventLogError): LoadAnswer {
  if (closed.kind === 'case-restricted') return { outcome: 'case-restricted', message: closed.message }
  return closed.kind === 'not-logged' ? { outcome: 'not-logged' } : { outcome: 'failed', error: closed }
}
