import type { OpenPersonAnswer } from '../../people/queries/open-person.ts'
import type { EndReasonWord } from '../models/live.models.ts'

type Refusal = Exclude<OpenPersonAnswer, { readonly kind: 'opened' }>

/** A refusal of the queries' own gate, as a reason to end. What cannot be logged is not told either. */
export function reasonOf({ kind }: { readonly kind: Refusal['kind'] }): EndReasonWord {
  switch (kind) {
    case 'not-permitted':
    case 'about-another':
    case 'case-restricted':
      return 'not permitted'
    case 'not-serving':
    case 'not-logged':
    case 'basis-refused':
    case 'position-not-reached':
    case 'malformed-position':
      return 'not serving'
  }
}
