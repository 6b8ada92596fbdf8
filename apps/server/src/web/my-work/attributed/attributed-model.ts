import type { WrongField } from '../../case/basis/basis-query.ts'
import type { AttributedEntry, AttributionOutcome } from './attributed.query.ts'

/** The form, as it was sent. */
export interface TypedAttribution {
  /** "confirmed" or "contested", or anything else where neither was chosen. */
  readonly answer: string
  readonly detail: string
  readonly commandId: string
  /** How far the record had been read when the form was shown. */
  readonly seen: string
  /** Acknowledgements of the notices that were shown with the form. */
  readonly acknowledged: readonly string[]
}

/** What has to be there before anything is asked of the API. */
export function missingIn({ answer, detail }: TypedAttribution): readonly WrongField[] {
  if (answer !== 'confirmed' && answer !== 'contested') {
    return [{ field: 'answer', message: 'Choose whether you confirm or contest it' }]
  }
  if (answer === 'contested' && detail.trim() === '') {
    return [{ field: 'detail', message: 'Say in your own words what you contest' }]
  }
  return []
}

/** What is sent to the API; words that were left out are left out. */
export function attributionInput(crn: string, id: string, typed: TypedAttribution) {
  const { detail, commandId, seen, acknowledged } = typed
  return {
    crn,
    commandId,
    act: { entry: id },
    ...(seen ? { seen } : {}),
    ...(detail.trim() ? { detail } : {}),
    ...(acknowledged.length > 0 ? { acknowledgedNotices: [...acknowledged] } : {}),
  }
}

/** Acknowledgements of notices as a form sends them back: none, one or several. */
export function acknowledgedIn(body: unknown): readonly string[] {
  const sent = ((body ?? {}) as Readonly<Record<string, unknown>>)['acknowledged']
  return [sent ?? []].flat().filter(id => typeof id === 'string')
}

/** Problems that are with no field of the form belong to its first question. */
export function fieldOf(inputField: string): string {
  return inputField === 'detail' ? 'detail' : 'answer'
}

/** What came to the record while the form was open, for which nothing was recorded; empty for any other outcome. */
export function newlyRecorded(outcome: AttributionOutcome): readonly Pick<AttributedEntry, 'id' | 'headline'>[] {
  if (outcome.__typename === 'RecordMovedOn') return outcome.since
  return outcome.__typename === 'StaleInformation' ? outcome.changed.map(({ entry }) => entry) : []
}
