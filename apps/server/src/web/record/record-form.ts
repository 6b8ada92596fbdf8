import type { CaseFrame, CasePage } from '../case/frame/case-frames.ts'
import { lateReasonBeside } from './engine/command.ts'
import type { Field } from './engine/field.ts'
import { firstFieldsOf, fieldsOf, type Form } from './engine/form.ts'
import { problemField } from './engine/problem-step.ts'
import { showField, type ShowingContext } from './engine/showing/show-field.ts'
import { saidOf, type SaidLine } from './engine/showing/said.ts'
import { carried, isPartOf, textOf, type Typed, type Wrong, withTyped } from './engine/typed.ts'
import type { Offer } from './offer/offer.ts'

/** A form as it is shown: with what was typed, what is wrong with it, and on which of its pages. */
export interface FormState {
  readonly form: Form
  readonly typed: Typed
  readonly wrong: readonly Wrong[]
  readonly offer: Offer
  /** The page of the form; one past the last shows everything once more. */
  readonly step: number
  /** Whether nothing was typed, which is said before it is recorded. */
  readonly empty?: boolean
  /** Said above the form, such as that part of it is on the record already. */
  readonly notice?: string
}

/** Sent once somebody was shown that they typed nothing and goes on all the same. */
export const checkedEmpty = 'checkedEmpty'

/** The page of a form. */
export function formPage(frame: CaseFrame, state: FormState): CasePage {
  const { form, wrong, step } = state
  const checking = step >= form.steps.length
  const title = checking ? 'Check before you record' : form.steps[step]!.title
  return {
    template: checking ? 'record/check.njk' : 'record/form.njk',
    title: `${wrong.length > 0 ? 'Error: ' : ''}${form.title}`,
    breadcrumbs: [{ text: 'Record', href: frame.links.to('record') }],
    ...(wrong.length > 0 ? { status: 400 } : {}),
    model: { ...shared(frame, state), question: title, ...(checking ? checkModel(state) : stepModel(state)) },
  }
}

function shared(frame: CaseFrame, { form, typed, wrong, step, notice }: FormState): object {
  const draft = textOf(typed, 'draft')
  return {
    form: { title: form.title, lead: form.lead, button: form.button, steps: form.steps.length },
    action: frame.links.to(`record/${form.id}`),
    step,
    wrong,
    notice,
    draft: draft === '' ? undefined : draft,
  }
}

function stepModel(state: FormState): object {
  const { form, typed, step } = state
  const context = showingContext(state)
  const last = step === form.steps.length - 1
  const shown = form.steps[step]!.fields
  const more = last ? form.more : []
  const first = firstFieldsOf(form)
  const names = [...shown, ...more, ...first].flatMap(({ name }) => [name, lateReasonBeside(name) ?? name])
  return {
    fields: shown.map(field => showField(field, context)),
    // All of these are optional: the heading above them says so once.
    more: more.map(field => ({ ...showField(field, context), optional: false })),
    moreOpen: more.some(field => isInUse(field, state)),
    carried: carried(typed, names),
    last,
    goOn: last && form.steps.length === 1 ? 'record' : 'next',
  }
}

/** Whether somebody has filled in a field, or something is wrong with it. */
function isInUse(field: Field, { typed, wrong }: FormState): boolean {
  const ofTheTable = `${field.name}.rows`
  const filled = [...typed.keys()].some(
    name => isPartOf(name, field.name) && name !== ofTheTable && textOf(typed, name) !== '',
  )
  return filled || wrong.some(one => problemField(one, field))
}

function checkModel(state: FormState): object {
  const { form, typed, offer } = state
  return {
    sections: form.steps.map(({ title, fields }, index) => ({
      title,
      index,
      lines: linesOf(index === form.steps.length - 1 ? [...fields, ...form.more] : fields, { typed, offer }),
    })),
    carried: carried(state.empty ? withTyped(typed, { [checkedEmpty]: ['yes'] }) : typed, []),
    empty: state.empty === true,
  }
}

function linesOf(fields: Form['more'], told: { readonly typed: Typed; readonly offer: Offer }): readonly SaidLine[] {
  return fields.flatMap(field => saidOf(field, told))
}

function showingContext({ form, typed, wrong, offer: offered }: FormState): ShowingContext {
  const context = { typed, wrong, offer: offered }
  if (form.first === undefined) return context
  const fields = firstFieldsOf(form).map(field => showField(field, context))
  const { tie, offer, heading } = form.first
  return { ...context, notYet: { field: tie, offer, heading, fields } }
}

/** The first page of a form that something wrong stands on. */
export function stepOf(form: Form, wrong: readonly Wrong[]): number {
  const index = form.steps.findIndex(({ fields }) => wrong.some(one => fields.some(field => problemField(one, field))))
  return index < 0 ? form.steps.length - 1 : index
}

/** What a field is called, for saying what is wrong with it. */
export function labelOf(form: Form, name: string): string | undefined {
  return [...fieldsOf(form), ...firstFieldsOf(form)].find(field => problemField({ field: name, message: '' }, field))
    ?.label
}
