import { momentInWords } from '#case-record'
import { formAt } from '../forms/forms.ts'
import type { Draft } from './drafts.ts'

/** A draft as lists show it. */
export interface DraftLine {
  readonly id: string
  readonly crn: string
  readonly title: string
  readonly saved: string
  readonly href: string
}

export function draftLine({ id, crn, form, savedAt }: Draft): DraftLine {
  return {
    id,
    crn,
    title: formAt(form)?.title ?? form,
    saved: momentInWords(savedAt.getTime()),
    href: `/cases/${encodeURIComponent(crn)}/record/${form}?draft=${encodeURIComponent(id)}`,
  }
}
