import type { Comparison } from './compare.query.ts'

type Change = Comparison['changes'][number]
type Source = Change['sources'][number]

/** One field that reads differently at the two moments. */
export interface ChangeRow {
  /** "ROSH, known adult, in the community". */
  readonly field: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly sources: readonly Source[]
}

const fieldWords: Readonly<Record<string, string>> = {
  rosh: 'ROSH',
  mappa: 'MAPPA',
  holder: 'Held by',
  lineManager: 'Line manager',
  contactFrequency: 'Contact frequency',
  openRequests: 'Open requests',
  community: 'in the community',
  custody: 'in custody',
}

/** The changes for people, in the order of the answer. */
export function changeRows(changes: readonly Change[]): readonly ChangeRow[] {
  return changes.map(({ field, from, to, sources }) => ({ field: fieldInWords(field), from, to, sources }))
}

/** A field's path as people say it: "rosh.community.known adult" becomes "ROSH, in the community, known adult". */
export function fieldInWords(path: string): string {
  const request = /^request\.(?:.*:)?(.+)$/.exec(path)
  if (request) return `Request ${request[1]}`
  const words = path.split('.').map(part => fieldWords[part] ?? spaced(part))
  const sentence = words.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
}
