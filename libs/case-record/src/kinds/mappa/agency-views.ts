import type { JsonValue } from '#event-log'
import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { isObject } from '../fields.ts'

/** One agency's position at a meeting, and who gave it. Null: the record does not say. */
export interface AgencyView {
  readonly agency: string | null
  readonly by: string | null
  readonly view: string | null
}

/**
 * The positions that a meeting's record attributes to agencies, in its order: a list, or views by agency. Text of the
 * minute is not searched.
 */
export function agencyViewsOf(entry: Pick<CaseEntry, 'data'>): readonly AgencyView[] {
  const views = readData(entry).value('agencyViews')
  if (isObject(views)) return Object.entries(views).map(([agency, view]) => ({ agency, by: null, view: textOf(view) }))
  return readData(entry)
    .objects('agencyViews')
    .map(view => ({ agency: textOf(view['agency']), by: textOf(view['by']), view: textOf(view['view']) }))
}

function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
