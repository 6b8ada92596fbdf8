import type { ActorRow } from './actor-rows.ts'
import { measures } from '../drawing/measures.ts'
import { wrapText } from '../drawing/wrap-text.ts'

export interface NameLine {
  readonly text: string
  /** The organisation, set apart from the role. */
  readonly quiet: boolean
}

/** A row's name in lines that fit its column: the role, and the organisation beneath it. */
export function nameLines({ role, organisation }: ActorRow): readonly NameLine[] {
  const width = measures.names - 2 * measures.namesPadding
  return [
    ...wrapText(role, width).map(text => ({ text, quiet: false })),
    ...(organisation === undefined ? [] : wrapText(organisation, width).map(text => ({ text, quiet: true }))),
  ]
}
