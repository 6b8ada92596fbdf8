import type { CaseEntry } from '../../entry/entry.ts'
import { entryId } from '../../entry/entry.ts'
import { readEdtf } from '../../time/edtf.ts'

/** An entry for tests: a practitioner's record made at once, but for what the test says otherwise. */
export function anEntry(kind: string, data: CaseEntry['data'] = {}, rest: Partial<CaseEntry> = {}): CaseEntry {
  const occurred = readEdtf('2025-03-03T10:00+00:00')
  return {
    id: entryId('invented-test', 'T-1'),
    crn: 'X999009',
    alsoConcerns: [],
    source: { system: 'chronology file', file: 'invented-test', reference: 'T-1' },
    kind,
    occurred,
    recorded: { status: 'claimed', when: occurred },
    entered: '2026-01-05T09:00:00.000Z',
    actor: { staffId: 'N99A101', role: 'probation practitioner', grade: 'PO', organisation: 'Probation' },
    recordedBy: undefined,
    channel: 'record',
    relatesTo: [],
    reliedOn: [],
    detail: '',
    data,
    sensitive: false,
    unlistedFields: {},
    ...rest,
  }
}
