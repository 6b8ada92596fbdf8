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
import { viewerOf } from '../viewer.ts'
import { ActRecorder, type Asked } from './act-recorder.ts'
import type { ActAnswer } from './answer.ts'

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
  constructor(private readonly recorder: ActRecorder) {}

  execute({ raising, asked }: RaiseConcern): Promise<ActAnswer> {
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
  constructor(private readonly recorder: ActRecorder) {}

  execute({ concern, deed, asked }: ActOnConcern): Promise<ActAnswer> {
    return this.recorder.record<ConcernRecord | undefined, ConcernCommand>(asked, {
      stream: concernStream(concern.toLowerCase()),
      decider: concernDecider,
      expects: 'existing',
      mayKnow: events => {
        const standing = concernAt(events, Infinity)
        return standing !== undefined && mayReadConcern(viewerOf(asked.principal), standing.record)
      },
      commandFor: act => ({ ...deed, act }),
    })
  }
}
