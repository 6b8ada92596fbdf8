import { measures } from '../drawing/measures.ts'
import { wrapText } from '../drawing/wrap-text.ts'

export interface NameLine {
  readonly text: string
  /** The setting, set apart from the group. */
  readonly quiet: boolean
}

/** A panel's name in lines that fit the column of names: the group, and the setting beneath it. */
export function panelLines({
  group,
  setting,
}: {
  readonly group: string
  readonly setting: string
}): readonly NameLine[] {
  const width = measures.names - 2 * measures.namesPadding
  return [
    ...wrapText(group, width).map(text => ({ text, quiet: false })),
    ...wrapText(setting, width).map(text => ({ text, quiet: true })),
  ]
}
