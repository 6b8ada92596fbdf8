import type { CaseLinks } from '../case/frame/case-links.ts'
import type { Form } from './engine/form.ts'
import type { Waiting } from './offer/waiting.ts'
import { commonest, formAt, formGroups } from './forms/forms.ts'

interface FormLink {
  readonly title: string
  readonly href: string
}

/** How many of the acts recorded most often stand at the top. */
const mostOften = 5

/** Forms that somebody may use: the commonest first, then all by group. Groups without any are left out. */
export function formChoice(
  mayRecord: readonly string[],
  links: CaseLinks,
): {
  readonly first: readonly FormLink[]
  readonly groups: readonly { readonly title: string; readonly forms: readonly FormLink[] }[]
} {
  const link = ({ id, title }: Form): FormLink => ({ title, href: links.to(`record/${id}`) })
  const groups = formGroups.map(({ title, forms }) => ({
    title,
    forms: forms.filter(({ action }) => mayRecord.includes(action)).map(link),
  }))
  return {
    first: commonestFor(mayRecord).map(link),
    groups: groups.filter(({ forms }) => forms.length > 0),
  }
}

/** What waits for a form, each with the form opened on it. */
export function waitingLines(waiting: readonly Waiting[], links: CaseLinks): readonly object[] {
  return waiting.map(({ form, entry: { id, text, detail } }) => ({
    text,
    detail,
    form: form.title,
    href: links.to(`record/${form.id}`, { about: id }),
  }))
}

/** The same as choices of a form that asks for the case as well. */
export function quickChoice(mayRecord: readonly string[], chosen: string | undefined): object {
  return {
    forms: commonestFor(mayRecord).map(({ id, title }, index) => ({
      value: id,
      text: title,
      checked: chosen === undefined ? index === 0 : chosen === id,
    })),
    nothing: mayRecord.length === 0,
  }
}

/** The acts that somebody records most often among those that they may. */
export function commonestFor(mayRecord: readonly string[]): readonly Form[] {
  const forms = commonest.flatMap(id => formAt(id) ?? [])
  return forms.filter(({ action }) => mayRecord.includes(action)).slice(0, mostOften)
}
