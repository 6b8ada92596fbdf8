import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { mayLoadChronology, type Principal } from '#access'
import { loadChronology, textSource, type LoadResult } from '#case-record'
import type { EventLog } from '#event-log'
import type { About } from '../../../composition/about.ts'
import { ABOUT, CLOCK, EVENT_LOG } from '../../../composition/tokens.ts'

export type LoadAnswer = LoadResult | { readonly outcome: 'not-permitted' }

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
  ) {}

  async execute({ content, principal, correlationId }: LoadChronology): Promise<LoadAnswer> {
    if (!mayLoadChronology(principal).allowed) return { outcome: 'not-permitted' }
    return loadChronology({
      log: this.log,
      source: textSource(content),
      principal: { username: principal.username, client: principal.clientId },
      correlationId,
      software: this.about.version,
      now: this.now,
    })
  }
}
