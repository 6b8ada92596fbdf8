import { Inject, Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { instantWhen } from '#case-record'
import { CLOCK } from '../../composition/tokens.ts'
import type { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api } from '../api/ask.ts'
import { commandOf, firstCommandOf, placed, recordsFirst, type Command } from './engine/command.ts'
import type { Form } from './engine/form.ts'
import type { ReadingContext } from './engine/reading/read-field.ts'
import { textOf, withTyped, type Typed, type Wrong } from './engine/typed.ts'
import type { Interruption } from './outcome/outcome-page.ts'
import { recordingDocument, type Outcome } from './recording-document.ts'
import { labelOf } from './record-form.ts'

/** How sending a form ended. `typed` is what to show it with where it is shown again. */
export type Sent =
  | { readonly kind: 'recorded'; readonly id: string; readonly position: string }
  | { readonly kind: 'wrong'; readonly wrong: readonly Wrong[]; readonly typed: Typed; readonly notice?: string }
  | { readonly kind: 'interrupted'; readonly outcome: Interruption; readonly typed: Typed }
  | { readonly kind: 'not-permitted'; readonly why: string }

/** Sends forms to the API: one command each, or two where the act that another is about is recorded with it. */
@Injectable()
export class FormRecorder {
  constructor(
    private readonly api: Api,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  /** What is read besides what was typed. */
  context(): ReadingContext {
    return { now: instantWhen(this.now().getTime()).edtf }
  }

  async send(form: Form, crn: string, typed: Typed, reply: FastifyReply): Promise<Sent> {
    const context = this.context()
    const twice = recordsFirst(form, typed)
    const main = commandOf(form, typed, context)
    const wrong = [...(twice ? firstCommandOf(form, typed, context).wrong : []), ...main.wrong]
    if (wrong.length > 0) return { kind: 'wrong', wrong, typed }
    if (!twice) return this.sendMain(form, main, { crn, typed }, reply)
    const first = await this.sendFirst(form, { crn, typed }, reply)
    if (first.kind !== 'recorded') return first
    const next = withTyped(typed, { [form.first!.tie]: [`1 ${first.id}`], seen: [first.position] })
    const sent = await this.sendMain(form, commandOf(form, next, context), { crn, typed: next }, reply)
    return sent.kind === 'wrong' ? { ...sent, notice: partly } : sent
  }

  private sendFirst(form: Form, of: Sending, reply: FastifyReply): Promise<Sent> {
    const command = firstCommandOf(form, of.typed, this.context())
    return this.sendOne({ form, command, action: form.first!.action, id: 'firstCommandId' }, of, reply)
  }

  private sendMain(form: Form, command: Command, of: Sending, reply: FastifyReply): Promise<Sent> {
    return this.sendOne({ form, command, action: form.action, id: 'commandId' }, of, reply)
  }

  private async sendOne(
    { form, command, action, id }: Sendable,
    { crn, typed }: Sending,
    reply: FastifyReply,
  ): Promise<Sent> {
    const seen = textOf(typed, 'seen')
    const acknowledged = typed.get('acknowledged') ?? []
    const input = {
      ...command.input,
      crn,
      commandId: textOf(typed, id),
      ...(seen === '' ? {} : { seen }),
      ...(acknowledged.length === 0 ? {} : { acknowledgedNotices: acknowledged }),
    }
    const asked = await this.api.tryToAsk(recordingDocument(action), { input }, reply)
    if (asked.ok) return ended(asked.data.recorded, { form, command, typed })
    return refused(asked.problem, { form, command, typed })
  }
}

interface Sending {
  readonly crn: string
  readonly typed: Typed
}

interface Sendable {
  readonly form: Form
  readonly command: Command
  readonly action: Form['action']
  /** Which field holds the id of the command. */
  readonly id: string
}

type Told = Pick<Sendable, 'form' | 'command'> & { readonly typed: Typed }

const partly =
  'The missed appointment is on the record. What you judge about it is not yet: put right what is wrong and send it again.'

function ended(outcome: Outcome, told: Told): Sent {
  switch (outcome.__typename) {
    case 'ActRecorded':
      return { kind: 'recorded', id: outcome.id, position: outcome.position }
    case 'NotPermitted':
      return { kind: 'not-permitted', why: outcome.why }
    case 'ActNotValid':
      return {
        kind: 'wrong',
        typed: told.typed,
        wrong: placedProblems(
          outcome.problems.map(({ field, problem, expected }) => ({
            field,
            message: `${problem}; expected: ${expected}`,
          })),
          told,
        ),
      }
    case 'NoticesToAcknowledge':
    case 'RecordMovedOn':
    case 'StaleInformation':
    case 'NotRecorded':
      return { kind: 'interrupted', outcome, typed: told.typed }
  }
}

/** What the server says before an act is even looked at. Faults that are nobody's typing are thrown on. */
function refused(problem: ApiProblem, told: Told): Sent {
  if (problem.code === 'UNKNOWN_OUTCOME' || problem.code === 'UNAVAILABLE') {
    const { code, message } = problem
    const outcome = { __typename: 'NotRecorded' as const, code, message, outcomeUnknown: code === 'UNKNOWN_OUTCOME' }
    return { kind: 'interrupted', outcome, typed: told.typed }
  }
  if (problem.code !== 'BAD_USER_INPUT') throw problem
  const fields = (problem.fields ?? []).flatMap(({ field, messages }) =>
    messages.map(message => ({ field: variablePath(field, message), message: withoutVariable(message) })),
  )
  const found = fields.length > 0 ? fields : [{ field: '', message: problem.message }]
  return { kind: 'wrong', typed: told.typed, wrong: placedProblems(found, told) }
}

/** The server names the whole variable; its sentence names the part. */
function variablePath(field: string, message: string): string {
  return /at "input\.([\w.]+)"/.exec(message)?.[1] ?? (field === 'input' ? '' : field)
}

function withoutVariable(message: string): string {
  return message.startsWith('Variable "') ? 'This cannot be taken as it was sent' : message
}

function placedProblems(
  problems: readonly { readonly field: string; readonly message: string }[],
  { form, command, typed }: Told,
): readonly Wrong[] {
  return placed(problems, command, typed).map(({ field, message }) => {
    const label = labelOf(form, field)
    return { field, message: label === undefined ? message : `${label.replace(/\?$/, '')}: ${message}` }
  })
}
