import { recordFilters } from '../record/template-filters.ts'
import { dateInWords, momentInWords } from '#case-record'

interface WrongField {
  readonly field: string
  readonly message: string
}

/** A due time that passed, as the API answers it. */
interface LateAnswer {
  readonly endedBy: string | null
  readonly lasted: { readonly inWords: string }
}

/** What templates may do with a value besides showing it. */
export const filters = {
  ...recordFilters,

  /** An instant in UTC, as the API answers it, in London time: "14 March 2025 at 5:10pm". */
  moment: (instant: string): string => momentInWords(Date.parse(instant)),

  /** An instant in UTC as its London date: "14 March 2025". */
  day: (instant: string): string => dateInWords(Date.parse(instant)),

  /** A time as somebody stated it, a calendar date or an instant: "14 March 2025", "14 March 2025 at 5:10pm". */
  stated: (text: string): string => {
    const time = Date.parse(text)
    if (Number.isNaN(time)) return text
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateInWords(time) : momentInWords(time)
  },

  /** Problems of a form as the list of an error summary, each a link to its field. */
  errorList: (problems: readonly WrongField[]): object[] =>
    problems.map(({ field, message }) => ({ text: message, href: `#${field}` })),

  /** Problems of a form by the field that they are about. */
  byField: (problems: readonly WrongField[]): object =>
    Object.fromEntries(problems.map(({ field, message }) => [field, message])),

  /** A text as the beginning of a sentence; nothing but its first letter changes. */
  sentence: (text: string): string => text.charAt(0).toUpperCase() + text.slice(1),

  /** How long after it happened something was written down, where that is known exactly. */
  lagInWords: ({ least, inWords }: { readonly least: string | null; readonly inWords: string }): string =>
    least === 'PT0S' ? 'at the time' : `${inWords} after it happened`,

  /** By how much the answer came after the first due time that had passed without one; undefined: none came late. */
  answeredLate: (asks: readonly { readonly overdue: LateAnswer | null }[]): string | undefined =>
    asks.find(({ overdue }) => overdue?.endedBy === 'ANSWER')?.overdue?.lasted.inWords,

  /** A count with its thousands apart. */
  number: (count: number): string => count.toLocaleString('en-GB'),

  /** A word of the schema for people: "VERY_HIGH" becomes "very high". */
  word: (name: string | null | undefined): string => (name ?? '').toLowerCase().replaceAll('_', ' '),
}
