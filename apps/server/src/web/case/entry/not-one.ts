import type { CasePage } from '../frame/case-frames.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink } from './entry-link.ts'
import type { Card } from './entry-parts.query.ts'

/** What the API answers where an id names no entry, or several. */
export type NotOne =
  | { readonly __typename: 'EntryNotFound'; readonly message: string }
  | { readonly __typename: 'AmbiguousEntry'; readonly message: string; readonly candidates: readonly Card[] }

/** Says that no entry, or more than one, is called so at this basis, with where to go on. */
export function notOnePage(links: CaseLinks, answer: NotOne): CasePage {
  const several = answer.__typename === 'AmbiguousEntry'
  const heading = several ? 'Several entries of this name' : 'No such entry at this moment'
  return {
    template: 'case/entry/not-one.njk',
    title: heading,
    ...(several ? {} : { status: 404 }),
    model: {
      heading,
      message: answer.message,
      candidates: several ? answer.candidates.map(card => entryLink(links, card)) : [],
    },
  }
}
