import type { QueryString } from '../basis/basis-query.ts'

const ofTheBasis: ReadonlySet<string> = new Set([
  ...['knownAt', 'effectiveAt', 'snapshot'],
  ...['knownDate', 'knownTime', 'effectiveDate', 'effectiveTime'],
])

/** What an address says besides the moment that its page stands at. */
export function ownParameters(query: QueryString): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      ofTheBasis.has(name) ? [] : [[name, Array.isArray(value) ? value.map(String) : String(value)] as const],
    ),
  )
}
