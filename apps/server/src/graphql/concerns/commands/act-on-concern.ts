import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import {
  concernAt,
  concernDecider,
  concernStream,
  mayReadConcern,
  type ActOnConcern as Deed,
  type ConcernCommand,
  type ConcernRecord,
  type RaiseConcern as Raising,
} from '#concerns'
import { CaseGate, type ReadingOfCase } from '../../../case-gate/case-gate.ts'
import { answerWhereClosed } from '../../acting/closed-case.ts'
import { viewerOf } from '../viewer.ts'
import { ActRecorder, type Asked } from '../../acting/act-recorder.ts'
import type { ActAnswer } from '../../acting/act-answer.ts'

/** Raises a concern, which then bears the command's id. */
export class RaiseConcern extends Command<ActAnswer> {
  readonly raising: Omit<Raising, 'kind' | 'id'>
  readonly asked: Asked

  constructor(raising: Omit<Raising, 'kind' | 'id'>, asked: Asked) {
    super()
    this.raising = raising
    this.asked = asked
  }
}

@CommandHandler(RaiseConcern)
export class RaiseConcernHandler implements ICommandHandler<RaiseConcern> {
  constructor(
    private readonly recorder: ActRecorder,
    private readonly gate: CaseGate,
  ) {}

  async execute({ raising, asked }: RaiseConcern): Promise<ActAnswer> {
    const closed = raising.about && (await this.gate.openForWriting(raising.about.crn, readingBy(asked)))
    if (closed) return answerWhereClosed(closed)
    const id = asked.commandId.toLowerCase()
    return this.recorder.record<ConcernRecord | undefined, ConcernCommand>(asked, {
      stream: concernStream(id),
      decider: concernDecider,
      expects: 'new',
      commandFor: act => ({ kind: 'raise', id, ...raising, act }),
    })
  }
}

/** Acknowledges, answers, escalates or withdraws a concern. */
export class ActOnConcern extends Command<ActAnswer> {
  readonly concern: string
  readonly deed: Deed
  readonly asked: Asked

  constructor(concern: string, deed: Deed, asked: Asked) {
    super()
    this.concern = concern
    this.deed = deed
    this.asked = asked
  }
}

@CommandHandler(ActOnConcern)
export class ActOnConcernHandler implements ICommandHandler<ActOnConcern> {
  constructor(
    private readonly recorder: ActRecorder,
    private readonly gate: CaseGate,
  ) {}

  execute({ concern, deed, asked }: ActOnConcern): Promise<ActAnswer> {
    return this.recorder.record<ConcernRecord | undefined, ConcernCommand>(asked, {
      stream: concernStream(concern.toLowerCase()),
      decider: concernDecider,
      expects: 'existing',
      mayKnow: async events => {
        const record = concernAt(events, Infinity)?.record
        if (record === undefined || !mayReadConcern(viewerOf(asked.principal), record)) return false
        if (record.about === undefined) return true
        return (await this.gate.openForWriting(record.about.crn, readingBy(asked))) === undefined
      },
      commandFor: act => ({ ...deed, act }),
    })
  }
}

function readingBy({ principal, correlationId }: Asked): ReadingOfCase {
  return { principal, reading: 'concern', correlationId }
}
