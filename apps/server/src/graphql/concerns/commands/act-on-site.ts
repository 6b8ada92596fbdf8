import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { maySeeSites, siteDecider, siteStream, type ActOnSite as Deed } from '#concerns'
import { viewerOf } from '../viewer.ts'
import { ActRecorder, type Asked } from '../../acting/act-recorder.ts'
import type { ActAnswer } from '../../acting/act-answer.ts'

/** Records, signs off, sets or completes something of the safety of an office. */
export class ActOnSite extends Command<ActAnswer> {
  readonly site: string
  readonly deed: Deed
  readonly asked: Asked

  constructor(site: string, deed: Deed, asked: Asked) {
    super()
    this.site = site
    this.deed = deed
    this.asked = asked
  }
}

@CommandHandler(ActOnSite)
export class ActOnSiteHandler implements ICommandHandler<ActOnSite> {
  constructor(private readonly recorder: ActRecorder) {}

  async execute({ site, deed, asked }: ActOnSite): Promise<ActAnswer> {
    const { roles } = asked.principal
    if (!maySeeSites(viewerOf(asked.principal))) return { kind: 'not-permitted', why: 'Your role has no part in this.' }
    return this.recorder.record(asked, {
      stream: siteStream(site),
      decider: siteDecider,
      expects: 'any',
      commandFor: act => ({ ...deed, site, act, roles }),
    })
  }
}
