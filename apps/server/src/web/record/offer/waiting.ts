import { fieldsOf, type Form } from '../engine/form.ts'
import { offeredFor, type Offer, type OfferedEntry } from './offer.ts'

/** An entry that nothing has settled yet, and the form that would. */
export interface Waiting {
  readonly form: Form
  readonly entry: OfferedEntry
}

/** As many for each form as can be taken in at a glance: the newest. */
const mostForEach = 3

/** What each form cannot do without and nothing on the record has settled: a missed appointment without a judgement. */
export function waitingFor(offer: Offer, forms: readonly Form[]): readonly Waiting[] {
  return forms.flatMap(form => {
    const main = fieldsOf(form).find(({ widget }) => widget === 'entry')
    if (main?.widget !== 'entry' || main.settledBy === undefined || main.required === undefined) return []
    // Of a whole group of kinds, such as assessments, not every entry waits for something.
    if (main.kinds.some(kind => kind.endsWith('*'))) return []
    const open = offeredFor(offer, main).filter(({ settled }) => !settled)
    return open.slice(0, mostForEach).map(entry => ({ form, entry }))
  })
}
