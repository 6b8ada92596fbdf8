/** Sizes of the drawing in its own units, which are CSS pixels on the screen. */
export const measures = {
  /** Side of a mark; a target must be at least 24. */
  mark: 28,
  /** Between two marks, in every direction. */
  gap: 6,
  /** The column of row names. */
  names: 152,
  namesPadding: 8,
  lineHeight: 17,
  /** Above the first mark and below the last of a row. */
  rowPadding: 14,
  /** The same where lines begin or end, which carry words. */
  tiePadding: 42,
  /** Beside a mark at which a line begins or ends. */
  tieRoom: 32,
  /** Days and lengths of silence, above and below the rows. */
  header: 48,
  /** From one point in time to the next, at the least. */
  step: 14,
  /** From one named day to the next, at the least. */
  dayName: 62,
  /** A folded silence, with its label in it. */
  fold: 100,
  /** Before the first and after the last point in time. */
  margin: 26,
} as const
