import type { JsonObject, JsonValue } from '#event-log'

/** A good entry; give what the test is about. */
export function anEntry(id: string, fields: JsonObject = {}): JsonObject {
  return {
    id,
    kind: 'contact.recorded',
    occurred: '2025-02-11T14:20+00:00',
    recordedAt: '2025-02-11T14:31+00:00',
    by: { role: 'probation practitioner', organisation: 'Probation' },
    detail: `what happened in ${id}`,
    ...fields,
  }
}

/** A good file with these entries. */
export function aChronology(entries: readonly JsonValue[], fields: JsonObject = {}): JsonObject {
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id: 'file-1',
    person: { crn: 'X999001', initials: 'A.B.' },
    source: { system: 'invented extract', reference: 'R1' },
    entries,
    ...fields,
  }
}

/** The same object without some of its fields. */
export function without(value: JsonObject, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
}
