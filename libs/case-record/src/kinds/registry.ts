import type { CaseEntry } from '../entry/entry.ts'
import type { FieldRule } from './fields.ts'
import type { KindDefinition } from './kind.ts'
import { accountKinds } from './accounts/index.ts'
import { agencyKinds } from './agencies/index.ts'
import { allocationKinds } from './allocation/index.ts'
import { concernKinds } from './concerns/index.ts'
import { courtKinds } from './court/index.ts'
import { custodyKinds } from './custody/index.ts'
import { enforcementKinds } from './enforcement/index.ts'
import { furtherOffenceKinds } from './further-offence/index.ts'
import { influenceKinds } from './influence/index.ts'
import { informationKinds } from './information/index.ts'
import { mappaKinds } from './mappa/index.ts'
import { paroleKinds } from './parole/index.ts'
import { publicProtectionKinds } from './public-protection/index.ts'
import { recallKinds } from './recall/index.ts'
import { riskKinds } from './risk/index.ts'
import { supervisionKinds } from './supervision/index.ts'

/** Every kind this software knows: one line for each folder. */
const definitions: readonly KindDefinition[] = [
  ...riskKinds,
  ...influenceKinds,
  ...informationKinds,
  ...courtKinds,
  ...custodyKinds,
  ...supervisionKinds,
  ...allocationKinds,
  ...enforcementKinds,
  ...recallKinds,
  ...mappaKinds,
  ...paroleKinds,
  ...publicProtectionKinds,
  ...agencyKinds,
  ...accountKinds,
  ...concernKinds,
  ...furtherOffenceKinds,
]

const byName = new Map(
  definitions.map(definition => [definition.kind, { ...definition, fields: ownFields(definition.fields) }]),
)
if (byName.size !== definitions.length) throw new TypeError('a kind is defined twice')

/** Rules without inherited names, so that a source's field called "constructor" is unlisted like any other. */
function ownFields(fields: KindDefinition['fields']): KindDefinition['fields'] {
  return Object.assign(Object.create(null) as Record<string, FieldRule>, fields)
}

/** What a kind that nobody listed is: kept and shown, without effect on the case. */
function unlisted(kind: string): KindDefinition {
  return { kind, title: `Unlisted kind "${kind}"`, family: 'occurrence', fields: ownFields({}) }
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
  return [...byName.values()]
}
