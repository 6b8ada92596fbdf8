import type { CaseEntry } from '../entry/entry.ts'
import type { KindDefinition } from './kind.ts'
import { riskKinds } from './risk/index.ts'

/** Every kind this software knows: one line for each folder. */
const definitions: readonly KindDefinition[] = [...riskKinds]

const byName = new Map(definitions.map(definition => [definition.kind, definition]))
if (byName.size !== definitions.length) throw new TypeError('a kind is defined twice')

/** What a kind that nobody listed is: kept and shown, without effect on the case. */
function unlisted(kind: string): KindDefinition {
  return { kind, title: `Unlisted kind "${kind}"`, family: 'occurrence', fields: {} }
}

/** The definition of a kind, or of an unlisted one. */
export function kindOf(entry: Pick<CaseEntry, 'kind'>): KindDefinition {
  return byName.get(entry.kind) ?? unlisted(entry.kind)
}

/** True when this software knows the kind. */
export function isListedKind(kind: string): boolean {
  return byName.has(kind)
}

/** All listed kinds, for documentation and checks. */
export function listedKinds(): readonly KindDefinition[] {
  return definitions
}
