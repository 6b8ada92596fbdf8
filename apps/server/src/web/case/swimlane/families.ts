/** How acts of one family are marked: a shape and a sign besides the colour. */
export interface FamilyMark {
  readonly family: string
  readonly text: string
  readonly sign: string
  /** SVG path of its shape in a box of 28 by 28. */
  readonly path: string
}

export const familyMarks: readonly FamilyMark[] = [
  { family: 'decision', text: 'Decision', sign: 'D', path: 'M14 0L28 14L14 28L0 14Z' },
  { family: 'influence', text: 'Influence', sign: 'I', path: 'M14 1A13 13 0 1 1 13.99 1Z' },
  { family: 'information', text: 'Information', sign: 'N', path: 'M3 1H19L26 8V27H3Z' },
  { family: 'step', text: 'Step of a process', sign: 'S', path: 'M1 4H18L27 14L18 24H1Z' },
  { family: 'occurrence', text: 'Occurrence', sign: 'O', path: 'M2 2H26V26H2Z' },
  { family: 'account', text: 'Account given afterwards', sign: 'A', path: 'M1 2H27V21H14L7 27V21H1Z' },
  { family: 'concern', text: 'Concern raised by staff', sign: 'C', path: 'M8 1H20L27 8V20L20 27H8L1 20V8Z' },
]

const unlisted: FamilyMark = { family: 'other', text: 'Other', sign: '?', path: 'M2 2H26V26H2Z' }

/** The mark of a family; one of its own for a family that is not among those above. */
export function familyMark(family: string): FamilyMark {
  return familyMarks.find(one => one.family === family) ?? unlisted
}
