import type { QueryString } from '../basis/basis-query.ts'
import { type PagingModel, pagingOf } from './paging-model.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import { ownParameters } from './own-parameters.ts'

/** One of the lists of a page: the part that this address shows, and the ways to everything else. */
export interface PagedList<Item> {
  readonly items: readonly Item[]
  /** How many there are in all. */
  readonly total: number
  /** How many of them stand on the pages before. */
  readonly before: number
  /** "Showing 51 to 100 of 434"; undefined where all are shown and could not be otherwise. */
  readonly part: string | undefined
  /** All of them on one page, as for printing, and back again; undefined where one page holds them anyway. */
  readonly other: { readonly text: string; readonly href: string } | undefined
  readonly paging: PagingModel | undefined
}

export interface ListPlace {
  /** The parameter of the address that says the page; pages of other lists on the same page are kept. */
  readonly name: string
  /** What the list is called, to tell the ways through one list from those through another. */
  readonly label: string
  /** Most items on a page. */
  readonly size: number
  /** Below the case. */
  readonly path: string
  /** The heading of the list, to be at it again after a step. */
  readonly anchor: string
  readonly links: CaseLinks
  readonly query: QueryString
}

/**
 * The part of a list that an address asks for. A page past the last one is the last, and what is no number is the first:
 * at another moment the same address may lead to a shorter list.
 */
export function pagedList<Item>(all: readonly Item[], place: ListPlace): PagedList<Item> {
  const { name, label, size } = place
  const total = all.length
  const whole = place.query['whole'] === name
  if (total <= size) return { items: all, total, before: 0, part: undefined, other: undefined, paging: undefined }
  const pages = Array.from({ length: Math.ceil(total / size) }, (_, index) => ({
    page: index + 1,
    from: inWords(index * size + 1),
    to: inWords(Math.min(total, (index + 1) * size)),
  }))
  if (whole) {
    const other = { text: `Show ${label} in ${pages.length} pages`, href: addressOf(place, undefined, false) }
    return { items: all, total, before: 0, part: `Showing all ${inWords(total)}`, other, paging: undefined }
  }
  const page = Math.min(pageFrom(place.query[name]), pages.length)
  const { from, to } = pages[page - 1]!
  return {
    items: all.slice((page - 1) * size, page * size),
    total,
    before: (page - 1) * size,
    part: `Showing ${from} to ${to} of ${inWords(total)}`,
    other: { text: `Show all ${inWords(total)} on one page`, href: addressOf(place, undefined, true) },
    paging: pagingOf({ page, pages }, to => addressOf(place, to, false), `Pages of ${label}`),
  }
}

function addressOf(place: ListPlace, page: number | undefined, whole: boolean): string {
  const { links, path, name, anchor, query } = place
  const kept = ownParameters(query)
  const parameters = {
    ...kept,
    whole: whole ? name : kept['whole'] === name ? undefined : kept['whole'],
    [name]: page === undefined || page === 1 ? undefined : String(page),
  }
  return `${links.to(path, parameters)}#${anchor}`
}

function pageFrom(value: unknown): number {
  const written = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : 1
  return Math.max(1, written)
}

function inWords(count: number): string {
  return count.toLocaleString('en-GB')
}
