import { randomUUID } from 'node:crypto'
import { Body, Inject, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import { CLOCK } from '../../composition/tokens.ts'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api } from '../api/ask.ts'
import type { QueryString } from '../case/basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../case/frame/case-frames.ts'
import { type PageAnswer, redirect } from '../frame/page-answer.ts'
import { PageGet, PagePost, Pages } from '../frame/pages.decorator.ts'
import { DRAFTS, type Drafts } from './drafts/drafts.ts'
import { problemsOf } from './engine/command.ts'
import { fieldsOf, type Form } from './engine/form.ts'
import type { ReadingContext } from './engine/reading/read-field.ts'
import { rowCount } from './engine/reading/reading.ts'
import { textOf, typedFrom, withTyped, type Typed } from './engine/typed.ts'
import { formAt } from './forms/forms.ts'
import { Offers } from './offer/offers.ts'
import { interruptionPage } from './outcome/outcome-page.ts'
import { checkedEmpty, type FormState, formPage, stepOf } from './record-form.ts'
import { FormRecorder } from './recorder.ts'
import { blankForm, filledFrom, nothingTyped } from './start-form.ts'
import { notHerePage, notPermittedPage } from './not-permitted.ts'
import { permittedQuery } from './record.query.ts'

/** The form of one act: shown, sent, kept as a draft. */
@Pages()
export class RecordPage {
  constructor(
    private readonly api: Api,
    private readonly frames: CaseFrames,
    private readonly offers: Offers,
    private readonly recorder: FormRecorder,
    @Inject(DRAFTS) private readonly drafts: Drafts,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  @PageGet('cases/:crn/record/:form')
  show(
    @Param('crn') crn: string,
    @Param('form') id: string,
    @Query() query: QueryString,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const form = formOrThrow(id)
    return this.frames.show({ crn, query, reply, section: 'record' }, async frame => {
      if (frame.pinned) return notHerePage(frame, `record/${form.id}`)
      const { me } = await this.api.ask(permittedQuery, {}, reply)
      if (!me.mayRecord.includes(form.action)) return notPermittedPage(frame, form.title)
      const offer = await this.offers.of(frame, form, reply)
      const draft =
        typeof query['draft'] === 'string' ? this.drafts.find(principal.username, query['draft']) : undefined
      const typed =
        draft?.crn === crn && draft.form === form.id
          ? withTyped(new Map(draft.fields), { draft: [draft.id] })
          : filledFrom(
              blankForm(form, { position: frame.position, newId: randomUUID, today: this.today() }),
              form,
              query,
              offer,
            )
      return formPage(frame, { form, typed, wrong: [], offer, step: 0 })
    })
  }

  @PagePost('cases/:crn/record/:form')
  take(
    @Param('crn') crn: string,
    @Param('form') id: string,
    @Body() body: Readonly<Record<string, unknown>>,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const form = formOrThrow(id)
    const typed = typedFrom(body)
    const step = Math.min(Number(body['_step']) || 0, form.steps.length)
    const [go = 'record', to = ''] = buttonOf(body).split(/:(.*)/s)
    return this.frames.show({ crn, query: {}, reply, section: 'record' }, async frame => {
      if (go === 'draft') return this.keepDraft({ crn, form, typed, owner: principal.username })
      const empty = go === 'record' && this.isToBeChecked(form, typed)
      if (go === 'record' && !empty) return this.record({ frame, form, typed, reply, owner: principal.username })
      const offer = await this.offers.of(frame, form, reply)
      if (empty) return formPage(frame, { form, typed, wrong: [], offer, step: form.steps.length, empty })
      return formPage(frame, this.turned({ form, typed, offer, wrong: [], step }, go, to))
    })
  }

  /** One press of a button on an empty form would stand on the record for ever: it is asked about once. */
  private isToBeChecked(form: Form, typed: Typed): boolean {
    return (
      textOf(typed, checkedEmpty) === '' &&
      nothingTyped(form, typed, this.today()) &&
      !hasProblems(form, typed, this.recorder.context())
    )
  }

  private today(): string {
    const day = Temporal.Instant.fromEpochMilliseconds(this.now().getTime()).toZonedDateTimeISO('Europe/London')
    return `${day.day}/${day.month}/${day.year}`
  }

  /** The form after one of its own buttons: another page of it, or another row of a table. */
  private turned(state: FormState, go: string, to: string): FormState {
    const { form, typed, step } = state
    switch (go) {
      case 'step':
        return { ...state, step: Math.min(Number(to) || 0, form.steps.length - 1) }
      case 'next': {
        const shown = form.steps[Math.min(step, form.steps.length - 1)]!
        const fields = step >= form.steps.length - 1 ? [...shown.fields, ...form.more] : shown.fields
        const wrong = problemsOf(fields, typed, this.recorder.context())
        return wrong.length > 0 ? { ...state, wrong } : { ...state, step: step + 1 }
      }
      case 'add':
        return { ...state, typed: withOneMoreRow(form, typed, to), step: Math.min(step, form.steps.length - 1) }
      default:
        return { ...state, step: Math.min(step, form.steps.length - 1) }
    }
  }

  private async record(sending: {
    readonly frame: CaseFrame
    readonly form: Form
    readonly typed: Typed
    readonly reply: FastifyReply
    readonly owner: string
  }): Promise<CasePage | PageAnswer> {
    const { frame, form, typed, reply, owner } = sending
    const sent = await this.recorder.send(form, frame.crn, typed, reply)
    switch (sent.kind) {
      case 'recorded': {
        this.drafts.remove(owner, textOf(typed, 'commandId'))
        const found = new URLSearchParams({ entry: sent.id, atLeast: sent.position })
        return redirect(`/cases/${frame.crn}/record/recorded?${found.toString()}`)
      }
      case 'interrupted':
        return interruptionPage(frame, { form, ...sent })
      case 'not-permitted':
        return notPermittedPage(frame, form.title, sent.why)
      case 'wrong': {
        const offer = await this.offers.of(frame, form, reply)
        const { notice } = sent
        const step = stepOf(form, sent.wrong)
        return formPage(frame, {
          form,
          typed: sent.typed,
          wrong: sent.wrong,
          offer,
          step,
          ...(notice ? { notice } : {}),
        })
      }
    }
  }

  private keepDraft(of: { crn: string; form: Form; typed: Typed; owner: string }): PageAnswer {
    const id = textOf(of.typed, 'commandId')
    const fields = [...withTyped(of.typed, { draft: [] })]
    this.drafts.save({ id, owner: of.owner, crn: of.crn, form: of.form.id, savedAt: this.now(), fields })
    return redirect('/drafts')
  }
}

function hasProblems(form: Form, typed: Typed, context: ReadingContext): boolean {
  return problemsOf(fieldsOf(form), typed, context).length > 0
}

/** The button that was pressed; the first of the page where a browser names none. */
function buttonOf(body: Readonly<Record<string, unknown>>): string {
  const pressed: unknown = [body['_go']].flat()[0]
  return typeof pressed === 'string' ? pressed : 'record'
}

function formOrThrow(id: string): Form {
  const form = formAt(id)
  if (form === undefined) throw new ApiProblem('NOT_FOUND', 'There is no such form.')
  return form
}

function withOneMoreRow(form: Form, typed: Typed, name: string): Typed {
  const field = fieldsOf(form).find(one => one.name === name)
  const blank = field?.widget === 'rows' ? field.blank : 1
  return withTyped(typed, { [`${name}.rows`]: [String(rowCount(typed, name, blank) + 1)] })
}
