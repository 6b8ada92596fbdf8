import type { CaseEntry } from '../../entry/entry.ts'
import type { Enquiry } from '../../kinds/kind.ts'
import { kindOf } from '../../kinds/registry.ts'
import type { Notice } from '../command.ts'
import type { OnRecord } from '../on-record.ts'
import { countOf, openEnquiries } from './open-enquiries.ts'

/** States of an enquiry that hold no reply. A state that nobody stated says nothing either way. */
const withoutReply: readonly Enquiry['state'][] = ['requested', 'chased', 'not asked']

/** A verdict on an address or a curfew before the replies to its enquiries: its own, and those open on the record. */
export function verdictBeforeReplies(entry: CaseEntry, record: OnRecord): readonly Notice[] {
  const kind = kindOf(entry)
  if (!kind.verdict?.(entry)) return []
  const own = (kind.enquiries?.(entry) ?? []).filter(({ state }) => withoutReply.includes(state))
  const open = openEnquiries(record)
  if (own.length + open.length === 0) return []
  const listed = countOf(own.length, 'enquiry that it lists has', 'enquiries that it lists have')
  const recorded = countOf(open.length, 'enquiry on the record has', 'enquiries on the record have')
  const said = [...(own.length === 0 ? [] : [listed]), ...(open.length === 0 ? [] : [recorded])]
  const text =
    `This gives a verdict. ${said.join(' no reply. ')} no reply. You may record it; that you were shown this is ` +
    'recorded with it.'
  return [{ id: 'verdict-before-replies', text, entries: open }]
}
