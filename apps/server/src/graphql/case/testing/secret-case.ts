import { listedKinds, relationKinds, type KindDefinition } from '#case-record'
import type { JsonValue } from '#event-log'

/** Stands in every piece of content of a secret case, and nowhere else. */
export const secret = 'SECRET'

/** Of whoever acts in a secret case: who it was may be told only with the content. */
export const secretStaffId = 'N99A777'

export const secretCrn = 'X999077'

/** What a data field may hold, if its rule takes it. */
const contents: readonly JsonValue[] = [
  `${secret} text`,
  [`${secret} item`],
  { [`${secret} group`]: 'very high' },
  [{ agency: `${secret} agency`, by: `${secret} person`, view: `${secret} view` }],
]

/**
 * A chronology with one restricted entry of every kind there is, every field of its data filled with what must not be
 * told, each tied to entries before it in every way there is.
 */
export function secretChronology(): object {
  const kinds = listedKinds()
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id: 'invented-secret',
    person: { crn: secretCrn },
    source: { system: 'test' },
    entries: [...kinds, ...kinds].map(entryOfKind),
  }
}

function entryOfKind(kind: KindDefinition, index: number): object {
  const at = new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString()
  const earlier = [1, 2, 3].map(back => index - back * (1 + (index % 5))).filter(other => other >= 0)
  return {
    id: `S-${index}`,
    kind: kind.kind,
    occurred: at,
    recordedAt: at,
    by: { staffId: secretStaffId, name: `${secret} name`, role: 'senior probation officer', organisation: 'Police' },
    recordedBy: { staffId: secretStaffId, role: 'probation practitioner', organisation: 'Probation' },
    relatesTo: earlier.map((other, place) => ({
      id: `S-${other}`,
      as: relationKinds[(index + place) % relationKinds.length],
    })),
    reliedOn: earlier.slice(0, 1).map(other => `S-${other}`),
    detail: `${secret} detail. Present: ${secret} attendee.`,
    data: { ...dataOf(kind), restricted: true, recallId: `${secret} recall`, [`${secret}Field`]: 1 },
  }
}

function dataOf({ fields, information }: KindDefinition): Readonly<Record<string, JsonValue>> {
  const filled = Object.entries(fields).flatMap(([name, rule]) => {
    // Who holds what is held elsewhere is what the placeholder is there to say.
    if (information === 'held elsewhere' && ['heldIn', 'holder'].includes(name))
      return [[name, 'another agency'] as const]
    const content = contents.find(candidate => rule(candidate).length === 0)
    return content === undefined ? [] : [[name, content] as const]
  })
  return Object.fromEntries(filled)
}
