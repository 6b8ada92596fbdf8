import type { Act } from './act.ts'

/** How a line is drawn: which power an influence had, besides the word that stands at it. */
export type TieStyle = 'binding' | 'advisory' | 'against' | 'upwards' | 'other'

/** An influence between two acts of one drawing, from whoever exercised it to what it bore on. */
export interface Tie {
  readonly from: Act
  readonly to: Act
  readonly word: string
  readonly style: TieStyle
}

interface TieWord {
  readonly word: string
  readonly style: TieStyle
}

const influences: Readonly<Record<string, TieWord>> = {
  directs: { word: 'directs', style: 'binding' },
  countersigns: { word: 'countersigns', style: 'binding' },
  returns: { word: 'returns', style: 'binding' },
  overrides: { word: 'overrides', style: 'binding' },
  ratifies: { word: 'ratifies', style: 'binding' },
  advises: { word: 'advises', style: 'advisory' },
  endorses: { word: 'endorses', style: 'advisory' },
  'dissents-from': { word: 'dissents', style: 'against' },
  escalates: { word: 'escalates', style: 'upwards' },
}

/** What each style of line stands for, for the legend. */
export const tieStyles: readonly { readonly style: TieStyle; readonly text: string }[] = [
  { style: 'binding', text: 'Binding or required: directs, countersigns, returns, overrides, ratifies' },
  { style: 'advisory', text: 'Advice, endorsement or answer' },
  { style: 'against', text: 'Dissent, or an account that contests' },
  { style: 'upwards', text: 'Escalation' },
  { style: 'other', text: 'Followed by, and any other tie to an influence' },
]

/**
 * The ties to draw: every influence, and every other tie that leads to or from one. What merely belongs together
 * (a reply to an enquiry, a step of a process) stands in the table.
 */
export function tiesAmong(acts: readonly Act[]): readonly Tie[] {
  const drawn = new Map(acts.map(act => [act.id, act]))
  return acts.flatMap(act =>
    act.ties.flatMap(({ as, to }) => {
      const target = drawn.get(to.id)
      if (target === undefined || target === act) return []
      return tieBetween(act, target, as)
    }),
  )
}

function tieBetween(act: Act, target: Act, as: string): readonly Tie[] {
  const influence = influences[as]
  if (influence) return [{ from: act, to: target, ...influence }]
  if (act.family !== 'influence' && target.family !== 'influence') return []
  // What follows an influence did not exercise it: the line runs the way the influence did.
  if (as === 'follows') return [{ from: target, to: act, word: 'followed by', style: 'other' }]
  if (as === 'contests') return [{ from: act, to: target, word: 'contests', style: 'against' }]
  if (as === 'replies-to') return [{ from: act, to: target, word: 'replies', style: 'advisory' }]
  return [{ from: act, to: target, word: tieInWords(as), style: 'other' }]
}

/** A tie's word for people: "dissents from", "step of". */
export function tieInWords(as: string): string {
  return as.replaceAll('-', ' ')
}
