import type { CaseEntry } from '../../entry/entry.ts'
import { kindOf } from '../../kinds/registry.ts'
import { whenInWords } from '../../time/in-words.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'
import { countOf } from './open-enquiries.ts'
import { targets } from './targets.ts'

/** A change of what was countersigned: the signature stays with the version that it was given on. */
export function changesSignedVersion(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  if (!kindOf(entry).amendment?.(entry)) return []
  return targets(entry, 'corrects', record).flatMap(target => {
    const signatures = record.standing.filter(
      one =>
        kindOf(one).influence?.type === 'countersignature' && targets(one, 'countersigns', record).includes(target),
    )
    if (signatures.length === 0) return []
    const given = countOf(signatures.length, 'countersignature is', 'countersignatures are')
    const next = record.amendmentsOf(target).length + 2
    const text =
      `This makes version ${next} of “${kindOf(target).title}”, ${dateOf(target)}. ${given} on record, of what stood ` +
      `before; of version ${next} none is recorded yet. You may record it; that you were shown this is recorded with it.`
    return [{ id: 'countersigned-version-changed', text, entries: [target, ...signatures] }]
  })
}

function dateOf({ occurred }: CaseEntry): string {
  return occurred === undefined ? 'date not recorded' : whenInWords(occurred)
}
