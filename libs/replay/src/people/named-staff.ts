import type { JsonValue } from '#event-log'
import type { CaseEntry } from '#case-record'

/** Data fields in which sources put the staff code of somebody who is asked, answers for or is told of an act. */
const addressFields = ['to', 'toStaffId', 'requestedOf', 'owner', 'countersigner'] as const
const namingFields = [...addressFields, 'lineManager', 'decidedBy', 'staffId', 'raisedBy', 'from'] as const

const staffCodes = /\b[A-Z]\d{2}[A-Z]\d{3}\b/g

type Naming = Pick<CaseEntry, 'actor' | 'recordedBy' | 'data'>

/**
 * Staff codes that an entry names: of who acted and who wrote it down, of fields that name staff, and anything of a
 * staff code's form in its data, such as "senior probation officer N99A201" among those present. The entry's own text
 * is not searched. In order, each once, so that the same entry always gives the same.
 */
export function staffNamedIn({ actor, recordedBy, data }: Naming): readonly string[] {
  const people = [actor.staffId, recordedBy?.staffId].filter(staffId => staffId !== undefined)
  const fields = namingFields.flatMap(name => wholeCode(data[name]))
  return [...new Set([...people, ...fields, ...codesWithin(data)])].sort()
}

/** True where an entry's data address somebody by their staff code. A role or a unit alone addresses nobody. */
export function isAddressedTo({ data }: Pick<CaseEntry, 'data'>, staffId: string): boolean {
  return addressFields.some(name => {
    const value = data[name]
    return wholeCode(value).includes(staffId) || codesWithin(value).includes(staffId)
  })
}

/** True where a text is somebody's staff code, or holds it: "senior probation officer N99A201". */
export function isNamedIn(text: string | null, staffId: string): boolean {
  return text === staffId || codesWithin(text ?? undefined).includes(staffId)
}

/** Staff codes of another form than the usual one are known by standing alone in a field made for them. */
function wholeCode(value: JsonValue | undefined): readonly string[] {
  return typeof value === 'string' && /^\S+$/.test(value) ? [value] : []
}

function codesWithin(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return value.match(staffCodes) ?? []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(part => codesWithin(part))
}
