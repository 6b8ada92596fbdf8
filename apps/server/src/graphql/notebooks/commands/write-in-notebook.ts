import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import { mayKeepNotebook } from '#access'
import type { ReadModel } from '#replay'
import { notebookDecider, notebookStream, type NotebookCommand, type NotebookRecord } from '#sfo-review'
import { CaseGate, type ReadingOfCase } from '../../../case-gate/case-gate.ts'
import { READ_MODEL } from '../../../composition/tokens.ts'
import { answerWhereClosed } from '../../acting/closed-case.ts'
import { OpenPinned } from '../pinned/open-pinned.ts'
import type { PinnedCase } from '../pinned/pinned-case.ts'
import { readDeed, type NotebookWish } from '../pinned/read-deed.ts'
import { ActRecorder, type Asked } from '../../acting/act-recorder.ts'
import type { ActAnswer } from '../../acting/act-answer.ts'

/** How writing ended, with the view of the case that the notebook's entries are shown from. */
export interface NotebookAnswer {
  readonly answer: ActAnswer
  readonly pinned: PinnedCase
}

/** Bookmarks, notes or tells a story in one's own notebook on a case. */
export class WriteInNotebook extends Command<NotebookAnswer> {
  readonly crn: string
  readonly wish: NotebookWish
  readonly asked: Asked

  constructor(crn: string, wish: NotebookWish, asked: Asked) {
    super()
    this.crn = crn
    this.wish = wish
    this.asked = asked
  }
}

@CommandHandler(WriteInNotebook)
export class WriteInNotebookHandler implements ICommandHandler<WriteInNotebook> {
  constructor(
    private readonly recorder: ActRecorder,
    private readonly gate: CaseGate,
    private readonly opener: OpenPinned,
    @Inject(READ_MODEL) private readonly reads: ReadModel,
  ) {}

  async execute({ crn, wish, asked }: WriteInNotebook): Promise<NotebookAnswer> {
    const { principal } = asked
    const pinned = this.opener.of(crn, principal)
    const refusal = await this.refusal(crn, asked)
    if (refusal) return { answer: refusal, pinned }
    const deed = readDeed(wish, pinned)
    if (deed.kind === 'wrong') return { answer: { kind: 'not-valid', problems: deed.problems }, pinned }
    const answer = await this.recorder.record<NotebookRecord, NotebookCommand>(asked, {
      stream: notebookStream(crn, principal.username),
      decider: notebookDecider,
      expects: 'any',
      commandFor: act => ({ ...deed.value, crn, act }),
    })
    return { answer, pinned }
  }

  private async refusal(crn: string, asked: Asked): Promise<ActAnswer | undefined> {
    const { principal, correlationId } = asked
    const reading: ReadingOfCase = { principal, reading: 'notebook', correlationId }
    if (!mayKeepNotebook(principal).allowed) {
      await this.gate.refused(crn, reading)
      return { kind: 'not-permitted', why: 'Notebooks are kept by SFO reviewers.' }
    }
    const closed = await this.gate.openForWriting(crn, reading)
    if (closed) return answerWhereClosed(closed)
    if (this.reads.status().kind === 'serving') return undefined
    return { kind: 'failed', error: { kind: 'unavailable', detail: 'the record is still being prepared for reading' } }
  }
}
