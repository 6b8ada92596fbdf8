import type { WrongField } from '../case/basis/basis-query.ts'
import { dateFrom } from '../case/basis/typed-moment.ts'

/** What can be put on record of the safety of an office. */
export const siteForms = ['record', 'sign-off', 'set-action', 'complete'] as const
export type SiteForm = (typeof siteForms)[number]

export const siteFields = [
  ...['assessed', 'assessedBy', 'findings'],
  ...['check', 'note', 'what', 'owner', 'due', 'action', 'completed', 'commandId', 'seen'],
] as const

export type TypedSite = Readonly<Record<(typeof siteFields)[number], string>>

interface Needed {
  readonly field: keyof TypedSite
  readonly date?: true
  readonly message: string
}

const needed: Readonly<Record<SiteForm, readonly Needed[]>> = {
  record: [
    { field: 'assessed', date: true, message: 'Enter the date of the check, such as 14/3/2025' },
    { field: 'findings', message: 'Say what was found' },
  ],
  'sign-off': [],
  'set-action': [
    { field: 'what', message: 'Say what is to be done' },
    { field: 'owner', message: 'Enter the staff code of who is to do it' },
    { field: 'due', date: true, message: 'Enter a date by which it is to be done, such as 14/3/2025' },
  ],
  complete: [
    { field: 'completed', date: true, message: 'Enter the date on which it was completed, such as 14/3/2025' },
  ],
}

/** What has to be there, and be a date, before anything is asked of the API. */
export function missingInSite(form: SiteForm, typed: TypedSite): readonly WrongField[] {
  return needed[form]
    .filter(({ field, date }) => (date ? dateFrom(typed[field]) === undefined : typed[field].trim() === ''))
    .map(({ field, message }) => ({ field, message }))
}

/** The inputs of the API, each of what its form carries. */
export function siteInputs(site: string, typed: TypedSite) {
  const { commandId, seen, check, action, findings, what } = typed
  const shared = { commandId, site, ...(seen ? { seen } : {}) }
  const note = typed.note.trim() === '' ? {} : { note: typed.note }
  const assessor = typed.assessedBy.trim() === '' ? {} : { assessedBy: { staffId: typed.assessedBy.trim() } }
  const day = (text: string) => dateFrom(text) ?? text
  return {
    record: { ...shared, assessed: day(typed.assessed), findings, ...assessor },
    'sign-off': { ...shared, check, ...note },
    'set-action': { ...shared, check, what, owner: { staffId: typed.owner.trim() }, due: day(typed.due) },
    complete: { ...shared, action, completed: day(typed.completed), ...note },
  }
}

const names: Readonly<Record<string, keyof TypedSite>> = {
  'assessedBy.staffId': 'assessedBy',
  'owner.staffId': 'owner',
}

/** The field of a form to which a problem with a field of the API's input belongs; its first for any other. */
export function siteFieldOf(form: SiteForm): (inputField: string) => string {
  const own = ['assessed', 'findings', 'what', 'due', 'completed', 'note'] as readonly string[]
  const first = needed[form][0]?.field ?? 'note'
  return inputField => names[inputField] ?? (own.includes(inputField) ? inputField : first)
}

interface ShownCheck {
  readonly id: string
  readonly signedOff: object | null
  readonly actions: readonly {
    readonly id: string
    readonly completed: object | null
    readonly owner: { readonly staffId: string }
  }[]
}

/** Whether a page of these checks has the form that was sent, for somebody who may or may not sign off. */
export function isOnPage(
  form: SiteForm,
  { check, action }: TypedSite,
  checks: readonly ShownCheck[],
  { staffId, signsOff }: { readonly staffId: string | undefined; readonly signsOff: boolean },
): boolean {
  const shown = checks.find(({ id }) => id === check)
  switch (form) {
    case 'record':
      return true
    case 'set-action':
      return shown !== undefined
    case 'sign-off':
      return signsOff && shown !== undefined && shown.signedOff === null
    case 'complete': {
      const open = checks.flatMap(one => one.actions).find(one => one.id === action && one.completed === null)
      return open !== undefined && (signsOff || open.owner.staffId === staffId)
    }
  }
}
