import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from '../entry/entry-link.ts'
import type { Card } from '../entry/entry-parts.query.ts'
import { newestFirst } from '../paging/newest-first.ts'
import type { AskedParts, InformationParts, ItemParts } from './decision.query.ts'

/** A piece of information, and what the record says of it and of whoever decided. */
export interface ShownItem {
  readonly link: EntryLink | undefined
  /** Shown where no entry stands behind it. */
  readonly reference: string
  readonly notes: readonly string[]
}

/** Items under one heading; the first few, and the others for those who ask, or on the column's own page. */
interface ItemGroup {
  readonly heading: string | undefined
  readonly count: number
  readonly shown: readonly ShownItem[]
  readonly more: readonly ShownItem[]
}

export interface InformationColumn {
  readonly id: ColumnId
  readonly heading: string
  readonly count: number
  readonly groups: readonly ItemGroup[]
  /** Where the page of the decision does not hold them all: the page that does. */
  readonly all: string | undefined
}

/** A column with everything in it. */
export interface WholeColumn {
  readonly id: ColumnId
  readonly heading: string
  readonly count: number
  readonly groups: readonly { readonly heading: string | undefined; readonly items: readonly ShownItem[] }[]
}

export type ColumnId = 'relied-on' | 'not-relied-on' | 'not-available'

const mostShown = 8
/** More than these are not folded away on the page but stand on one of their own. */
const mostFolded = 32

/** The columns as the page of a decision has room for them; `hrefOf` says where the whole of one stands. */
export function informationColumns(
  links: CaseLinks,
  information: InformationParts,
  hrefOf: (column: ColumnId) => string,
): readonly InformationColumn[] {
  return wholeColumns(links, information).map(({ id, heading, count, groups }) => {
    const beyond = groups.reduce((sum, { items }) => sum + Math.max(0, items.length - mostShown), 0)
    const folded = beyond <= mostFolded
    return {
      ...{ id, heading, count },
      groups: groups.map(group => ({
        heading: group.heading,
        count: group.items.length,
        shown: group.items.slice(0, mostShown),
        more: folded ? group.items.slice(mostShown) : [],
      })),
      all: folded ? undefined : hrefOf(id),
    }
  })
}

/**
 * What a decider relied on, what stood on record beside it, and what was not to be had; each as far as anything records.
 * What was not relied on comes newest first, so that what stood nearest to the decision is not last of hundreds.
 */
export function wholeColumns(links: CaseLinks, information: InformationParts): readonly WholeColumn[] {
  const cards = (entries: readonly Card[]) => nearestFirst(entries, one => one).map(entry => plain(links, entry))
  const notReliedOn = nearestFirst(information.recordedNotReliedOn, ({ entry }) => entry)
  const asked = nearestFirst(information.outstanding, ({ entry }) => entry)
  const recordedLater = nearestFirst(information.recordedOnlyLater, one => one)
  return [
    column('relied-on', 'Relied on', [
      [undefined, information.reliedOn.map(item => used(links, item))],
      ['Named, and not on record', information.reliedOnNotFound.map(notFound)],
    ]),
    column('not-relied-on', 'Recorded, but not relied on', [
      [undefined, notReliedOn.map(item => notUsed(links, item))],
      ['Seen, and recorded as not counting', cards(information.discounted)],
    ]),
    column('not-available', 'Not available then', [
      ['Asked for, and no answer recorded by then', asked.map(one => outstanding(links, one))],
      ['Refused', cards(information.refused)],
      ['Withheld', cards(information.withheld)],
      ['Held elsewhere', cards(information.heldElsewhere)],
      ['Decided not to be asked for', cards(information.notSought)],
      ['Existed then, and was written down only later', recordedLater.map(one => later(links, one))],
    ]),
  ]
}

function column(
  id: ColumnId,
  heading: string,
  groups: readonly (readonly [string | undefined, readonly ShownItem[]])[],
): WholeColumn {
  const filled = groups.filter(([, items]) => items.length > 0)
  return {
    id,
    heading,
    count: filled.reduce((sum, [, items]) => sum + items.length, 0),
    groups: filled.map(([name, items]) => ({ heading: name, items })),
  }
}

function nearestFirst<One>(all: readonly One[], entryOf: (one: One) => Pick<Card, 'occurred'>): readonly One[] {
  return newestFirst(all, one => entryOf(one).occurred === null)
}

function plain(links: CaseLinks, entry: Card, notes: readonly string[] = []): ShownItem {
  return { link: entryLink(links, entry), reference: entry.reference, notes }
}

function notFound(reference: string): ShownItem {
  return { link: undefined, reference, notes: [] }
}

function used(links: CaseLinks, item: ItemParts): ShownItem {
  return plain(links, item.entry, [...subjectOf(item), ...recordedByThen(item)])
}

function notUsed(links: CaseLinks, item: ItemParts): ShownItem {
  return plain(links, item.entry, [...subjectOf(item), ...recordedByThen(item), ...readingsInWords(item)])
}

function outstanding(links: CaseLinks, asked: AskedParts): ShownItem {
  const of = asked.of === null ? [] : [`Asked of: ${asked.of}`]
  return plain(links, asked.entry, [...of, asked.statement])
}

function later(links: CaseLinks, entry: InformationParts['recordedOnlyLater'][number]): ShownItem {
  const { at } = entry.recorded
  return plain(links, entry, at === null ? [] : [`Written down: ${at.inWords}`])
}

function subjectOf({ category, subject, heldIn }: ItemParts): readonly string[] {
  const about = [category, subject].filter(part => part !== null)
  return [
    ...(about.length === 0 ? [] : [`About: ${about.join(', ')}`]),
    ...(heldIn === null ? [] : [`Held in: ${heldIn}`]),
  ]
}

const recordedInWords: Readonly<Record<ItemParts['recordedByThen'], readonly string[]>> = {
  YES: [],
  POSSIBLY: ['Possibly recorded by then'],
  NO: ['Written down only after the decision'],
  NOT_STATED: ['When it was recorded is not stated'],
}

/** Which of two dates that contradict each other is wrong the record does not say. */
function recordedByThen({ recordedByThen: known, datedAfter }: ItemParts): readonly string[] {
  const contradiction = 'The dates contradict each other: this is dated after the decision that relied on it'
  return [...(datedAfter ? [contradiction] : []), ...recordedInWords[known]]
}

const usesInWords: Readonly<Record<ItemParts['usedByDeciderBefore'], string>> = {
  YES: 'Read, or relied on before, by whoever decided',
  NO: 'No reading by whoever decided is recorded by then',
  NOT_KNOWN: 'Whether whoever decided had read it by then is not known',
}

/** Who is recorded as having read it. The record of a reading is not the reading: none recorded is said as that. */
function readingsInWords({ usedByDeciderBefore, readings }: ItemParts): readonly string[] {
  const [first] = readings
  const decider = usesInWords[usedByDeciderBefore]
  if (first === undefined) return [`${decider}; no reading by anybody is recorded`]
  return [decider, `First reading recorded: ${first.at?.inWords ?? 'time not recorded'}, by ${first.by.inWords}`]
}
