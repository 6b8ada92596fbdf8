import type { CaseFrame, CasePage } from '../../case/frame/case-frames.ts'
import type { Form } from '../engine/form.ts'
import { carried, withTyped, type Typed } from '../engine/typed.ts'
import type { Outcome } from '../recording-document.ts'

/** What ended without the act on the record and without anything wrong with it. */
export type Interruption = Extract<
  Outcome,
  { readonly __typename: 'NoticesToAcknowledge' | 'RecordMovedOn' | 'StaleInformation' | 'NotRecorded' }
>

/** A page of its own, on which everything typed is kept: to be read, and then confirmed or gone back from. */
export function interruptionPage(
  frame: CaseFrame,
  { form, typed, outcome }: { readonly form: Form; readonly typed: Typed; readonly outcome: Interruption },
): CasePage {
  const { title, status, heading } = saidOf(outcome)
  return {
    template: 'record/outcome/interruption.njk',
    title,
    status,
    breadcrumbs: [{ text: 'Record', href: frame.links.to('record') }],
    model: {
      heading,
      form: { title: form.title },
      action: frame.links.to(`record/${form.id}`),
      outcome,
      // Going back sends what was typed as it was; only confirming takes note of what was read here.
      before: carried(typed, []),
      confirmed: carried(confirmed(typed, outcome), []),
    },
  }
}

function saidOf(outcome: Interruption): { readonly title: string; readonly heading: string; readonly status: number } {
  switch (outcome.__typename) {
    case 'NoticesToAcknowledge':
      return { title: 'Read before you record', heading: 'Read this before you record', status: 200 }
    case 'RecordMovedOn':
      return { title: 'New entries', heading: 'Something was recorded since you opened this page', status: 409 }
    case 'StaleInformation':
      return {
        title: 'Changed entries',
        heading: 'What you refer to has changed since you opened this page',
        status: 409,
      }
    case 'NotRecorded':
      return outcome.outcomeUnknown
        ? { title: 'Not known whether recorded', heading: 'It is not known whether this was recorded', status: 503 }
        : { title: 'Not recorded', heading: 'This could not be recorded', status: 503 }
  }
}

/** What was typed, once what this page shows has been read and confirmed. */
function confirmed(typed: Typed, outcome: Interruption): Typed {
  switch (outcome.__typename) {
    case 'NoticesToAcknowledge':
      return withTyped(typed, {
        acknowledged: [
          ...(typed.get('acknowledged') ?? []),
          ...outcome.notices.map(({ acknowledgement }) => acknowledgement),
        ],
      })
    case 'RecordMovedOn':
      return withTyped(typed, { seen: [outcome.position] })
    case 'StaleInformation':
      return atNewest(typed, new Map(outcome.changed.map(({ entry, newest }) => [entry.id, newest])))
    case 'NotRecorded':
      return typed
  }
}

/** References to what has changed, at the version that was shown now. */
function atNewest(typed: Typed, newest: ReadonlyMap<string, number>): Typed {
  return new Map(
    [...typed].map(([name, values]) => [
      name,
      values.map(value => {
        const id = /^\d{1,6} (.+)$/s.exec(value)?.[1]
        const version = id === undefined ? undefined : newest.get(id)
        return version === undefined ? value : `${version} ${id}`
      }),
    ]),
  )
}
