import { stringify } from 'csv-stringify/sync'
import { momentInWords } from '#case-record'
import type { CaseFrame } from '../frame/case-frames.ts'
import { addressMoment } from '../basis/address-moment.ts'
import type { ShownItem } from './entry-model.ts'
import { tieInWords } from './tie-words.ts'

const columns = [
  ...['basis', 'id', 'reference', 'happened', 'happened_edtf', 'kind', 'sort', 'actor', 'written_down_by'],
  ...['capacities', 'channel', 'text', 'withheld', 'recorded', 'recorded_status', 'recorded_after'],
  ...['recorded_late', 'reason_recorded_late', 'sensitive', 'ties', 'dated_before', 'withdrawn_by', 'corrected_by'],
] as const

/**
 * Rows of a chronology for a spreadsheet, each with the basis that it stands on. A text that a spreadsheet would take for
 * a formula is written so that it stays a text.
 */
export function chronologyCsv(items: readonly ShownItem[], basis: string): string {
  const records = items.map(item => rowOf(item, basis))
  return stringify(records, { header: true, columns: [...columns], escape_formulas: true, bom: true, eof: true })
}

/** What every row stands on, in words. */
export function basisInWords({ knownAt, effectiveAt }: Pick<CaseFrame, 'knownAt' | 'effectiveAt'>): string {
  const known = `Recorded by ${momentInWords(Date.parse(knownAt))}`
  return knownAt === effectiveAt ? known : `${known}, as it held on ${momentInWords(Date.parse(effectiveAt))}`
}

/** Names the case and the moment: "X999004-chronology-recorded-by-2025-02-12T1430.csv". */
export function csvFileName({ crn, knownAt }: Pick<CaseFrame, 'crn' | 'knownAt'>): string {
  const minute = `${knownAt.slice(0, 16)}Z`
  return `${crn}-chronology-recorded-by-${addressMoment(minute).replace(/[^\dT-]/g, '')}.csv`
}

function rowOf(
  { entry, lag, recordedLate }: ShownItem,
  basis: string,
): Readonly<Record<(typeof columns)[number], string>> {
  const { text, recorded } = entry
  const ties = [
    ...entry.relatesTo.map(one => `${tieInWords(one.as, 'from')} ${one.reference}`),
    ...entry.relatedFrom.map(one => `${tieInWords(one.as, 'to')} ${one.reference}`),
    ...entry.reliedOn.map(one => `${tieInWords(one.as, 'from')} ${one.reference}`),
  ]
  return {
    basis,
    id: entry.id,
    reference: entry.reference,
    happened: entry.occurred?.inWords ?? 'not recorded',
    happened_edtf: entry.occurred?.edtf ?? '',
    kind: entry.title,
    sort: entry.family,
    actor: entry.actor.inWords,
    written_down_by: entry.recordedBy?.inWords ?? '',
    capacities: entry.capacities.map(word).join('; '),
    channel: entry.channel ?? '',
    text: text.__typename === 'DisclosedText' ? text.text : '',
    withheld: text.__typename === 'WithheldText' ? text.why : '',
    recorded: recorded.at?.inWords ?? 'not stated',
    recorded_status: word(recorded.status),
    recorded_after: lag?.inWords ?? '',
    recorded_late: recordedLate ? 'yes' : 'no',
    reason_recorded_late:
      entry.reasonForLateRecording?.__typename === 'DisclosedText' ? entry.reasonForLateRecording.text : '',
    sensitive: entry.sensitive ? 'yes' : 'no',
    ties: ties.join('; '),
    dated_before: entry.datedBefore.map(({ reference }) => reference).join('; '),
    withdrawn_by: entry.withdrawnBy.map(({ reference }) => reference).join('; '),
    corrected_by: entry.amendedBy.map(({ reference }) => reference).join('; '),
  }
}

function word(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ')
}
