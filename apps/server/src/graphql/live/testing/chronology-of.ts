/** One entry of a file, as a test says what it cares about. */
export interface EntryOfTest {
  readonly id: string
  readonly kind?: string
  readonly by?: string
  readonly data?: object
  readonly alsoConcerns?: readonly string[]
}

/** A chronology file of one case. */
export function chronologyOf(id: string, crn: string, entries: readonly EntryOfTest[]): object {
  return {
    format: 'sfo-review/chronology',
    version: 1,
    id,
    person: { crn },
    source: { system: null },
    entries: entries.map(({ id: entry, kind = 'contact.recorded', by = 'N99A101', data = {}, alsoConcerns }) => ({
      id: entry,
      kind,
      occurred: '2025-03-28',
      recordedAt: '2025-03-28',
      by: { staffId: by, role: 'probation officer', organisation: 'Probation Service' },
      detail: 'invented',
      data,
      ...(alsoConcerns === undefined ? {} : { alsoConcerns }),
    })),
  }
}
