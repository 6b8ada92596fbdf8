import type { CaseLinks } from '../frame/case-links.ts'
import { type AskedChronology, parametersOf, parametersOfReading } from './asked-chronology.ts'

export const chronologyPath = 'chronology'

/** The anchor of an entry: its id, which may hold anything but what an HTML id may not. */
export function anchorOf(id: string): string {
  return id.replace(/\s/g, '_')
}

/** Addresses of the chronology of a case, at the basis of the page that they stand on unless they name another. */
export class ChronologyLinks {
  private readonly links: CaseLinks
  private readonly asked: AskedChronology

  constructor(links: CaseLinks, asked: AskedChronology) {
    this.links = links
    this.asked = asked
  }

  /** The same chronology with something else asked of it; from its first page unless a page is asked for. */
  with(change: Partial<AskedChronology>, place: { readonly page?: number; readonly laterPage?: number } = {}): string {
    return this.links.to(chronologyPath, {
      ...parametersOf({ ...this.asked, ...change }),
      ...numbers(place),
    })
  }

  /** All rows that are kept, as a file. */
  rows(): string {
    return this.links.to(`${chronologyPath}.csv`, parametersOf(this.asked))
  }

  /** One entry in the whole chronology: filters might leave it out. */
  toEntry(id: string): string {
    return `${this.links.to(chronologyPath, { ...parametersOfReading(this.asked), entry: id })}#${fragment(id)}`
  }

  /** One entry, seen as the record stood at another basis. */
  toEntryAt(id: string, basis: Readonly<Record<string, string | undefined>>): string {
    const parameters = { ...parametersOfReading(this.asked), entry: id }
    return `${this.links.at(basis, chronologyPath, parameters)}#${fragment(id)}`
  }

  toDay(key: string, page: number): string {
    return `${this.with({ day: undefined, entry: undefined }, { page })}#${fragment(dayAnchor(key))}`
  }
}

export function dayAnchor(key: string): string {
  return `day-${anchorOf(key)}`
}

/** Within an address; browsers read it back before they look for the anchor. */
export function fragment(id: string): string {
  return encodeURIComponent(anchorOf(id))
}

function numbers(place: { readonly page?: number; readonly laterPage?: number }): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(place).flatMap(([name, value]) =>
      value === undefined || value === 1 ? [] : [[name, String(value)]],
    ),
  )
}
