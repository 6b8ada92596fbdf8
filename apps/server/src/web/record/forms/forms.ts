import type { Form } from '../engine/form.ts'
import { contactForms } from './contact.ts'
import { custodyForms } from './custody.ts'
import { enforcementForms } from './enforcement.ts'
import { holdingForms } from './holding.ts'
import { influenceForms } from './influence.ts'
import { informationForms } from './information.ts'
import { mappaForms } from './mappa.ts'
import { observationForms } from './observations.ts'
import { recallForms } from './recall.ts'
import { recordForms } from './record.ts'
import { riskForms } from './risk.ts'

/** Forms that belong together in a list of what can be recorded. */
export interface FormGroup {
  readonly title: string
  readonly forms: readonly Form[]
}

/** Every form, in the order in which they are listed. */
export const formGroups: readonly FormGroup[] = [
  { title: 'Contact and supervision', forms: contactForms },
  { title: 'Risk', forms: riskForms },
  { title: 'Information', forms: informationForms },
  { title: 'Direction, advice and agreement', forms: influenceForms },
  { title: 'Enforcement and licence', forms: enforcementForms },
  { title: 'Recall', forms: recallForms },
  { title: 'MAPPA', forms: mappaForms },
  { title: 'Who holds the case', forms: holdingForms },
  { title: 'Observations and other agencies', forms: observationForms },
  { title: 'Court, custody and parole', forms: custodyForms },
  { title: 'The record itself', forms: recordForms },
]

const allForms: readonly Form[] = formGroups.flatMap(({ forms }) => forms)

/** Forms of the acts recorded most often, the first first. */
export const commonest = [
  'judge-absence',
  'record-contact',
  'rate-rosh',
  'receive-information',
  'respond-to-direction',
  'direct',
  'countersign',
  'return-for-changes',
  'record-mappa-meeting',
  'issue-minute',
  'set-mappa-action',
  'record-mappa-invitation',
] as const

/** The form at a place, or of an action by the API's name for it; undefined where there is none. */
export function formAt(id: string): Form | undefined {
  return allForms.find(form => form.id === id || form.action === id)
}

export { allForms }
