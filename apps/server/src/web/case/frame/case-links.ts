import { basisParameters, type QueryString } from '../basis/basis-query.ts'

type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Addresses within one case that stay at the basis of the page they stand on, so that going on, coming back, keeping and
 * sharing an address all keep the moment.
 */
export class CaseLinks {
  readonly crn: string
  private readonly basis: readonly (readonly [string, string])[]

  constructor(crn: string, query: QueryString) {
    this.crn = crn
    this.basis = basisParameters(query)
  }

  /** An address below the case at this basis, with further parameters; those undefined are left out. */
  to(path: string, parameters: Parameters = {}): string {
    return this.write(path, [...this.basis, ...flat(parameters)])
  }

  /** The page of one entry; a decision has one of its own. */
  toEntry({ id, family }: { readonly id: string; readonly family: string }): string {
    return this.to(`${family === 'decision' ? 'decisions' : 'entries'}/${encodeURIComponent(id)}`)
  }

  /** An address below the case at another basis. */
  at(basis: Readonly<Record<string, string | undefined>>, path: string, parameters: Parameters = {}): string {
    return this.write(path, [...flat(basis), ...flat(parameters)])
  }

  private write(path: string, parameters: readonly (readonly [string, string])[]): string {
    const search = new URLSearchParams(
      parameters.map(([name, value]) => [name, value] satisfies [string, string]),
    ).toString()
    const address = `/cases/${encodeURIComponent(this.crn)}${path === '' ? '' : `/${path}`}`
    return search === '' ? address : `${address}?${search}`
  }
}

function flat(parameters: Parameters): readonly (readonly [string, string])[] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map(each => [name, each] as const),
  )
}
