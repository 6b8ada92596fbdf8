import { Temporal } from 'temporal-polyfill'
import { contradictionInWords } from '../chronology/tie-words.ts'
import type { WholeEntry } from './entry-parts.query.ts'

/** A line of what an entry says of itself. */
export interface Fact {
  readonly name: string
  readonly value: string
  /** True where the record says nothing. */
  readonly silent?: boolean
}

type OfEntry = Pick<WholeEntry, 'occurred' | 'recorded' | 'lag' | 'recordedBy' | 'channel' | 'sensitive'> &
  Pick<WholeEntry, 'reasonForLateRecording' | 'datedBefore'>

/** When something happened and was written down, by whom and by which way, each said where it is not recorded. */
export function factsOf(entry: OfEntry): readonly Fact[] {
  const { occurred, channel, sensitive } = entry
  return [
    occurred ? { name: 'When', value: occurred.inWords } : { name: 'When', value: 'Not recorded', silent: true },
    ...contradictionsOf(entry),
    ...recordedFacts(entry),
    ...lateReasonOf(entry),
    ...(entry.recordedBy ? [{ name: 'Written down by', value: entry.recordedBy.inWords }] : []),
    ...(channel === null ? [] : [{ name: 'By way of', value: asWords(channel) }]),
    ...(sensitive ? [{ name: 'Marked', value: 'Sensitive at source' }] : []),
  ]
}

/** "substantive", "covering", or that the record does not state it. */
export function capacityInWords(capacities: readonly string[]): string {
  return capacities.length === 0 ? 'capacity not stated' : `capacity: ${capacities.map(asWords).join(', ')}`
}

function recordedFacts({ recorded, lag }: OfEntry): readonly Fact[] {
  if (recorded.at === null) return [{ name: 'Written down', value: 'When is not stated', silent: true }]
  const claimed = recorded.status === 'CLAIMED' ? ', as its source says' : ''
  return [
    { name: 'Written down', value: `${recorded.at.inWords}${claimed}` },
    ...(lag === null ? [] : [{ name: 'From happening to writing down', value: lag.inWords }]),
  ]
}

/** Which of the two dates is wrong the record does not say. */
function contradictionsOf({ datedBefore }: OfEntry): readonly Fact[] {
  return datedBefore.flatMap(({ as, entry: other }) => {
    if (!other) return []
    const what = `${other.reference} (${other.title}), ${other.occurred?.inWords ?? 'date not recorded'}`
    return [{ name: 'The dates contradict each other', value: `${contradictionInWords(as)} ${what}` }]
  })
}

/** A reason is asked only of whoever records here, so that of a loaded entry nothing is said to be missing. */
function lateReasonOf({ recorded, lag, reasonForLateRecording: reason }: OfEntry): readonly Fact[] {
  const name = 'Reason given for recording it late'
  if (reason?.__typename === 'DisclosedText') return [{ name, value: reason.text }]
  if (reason) return [{ name, value: `Withheld: ${reason.why}` }]
  const late = lag !== null && lag.least !== null && Temporal.Duration.from(lag.least).total('hours') >= 24
  return late && recorded.status === 'ATTESTED' ? [{ name, value: 'None recorded', silent: true }] : []
}

function asWords(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ')
}

/** The same facts where there is room for one line only: when it happened, and the others beneath. */
export function timesOf(entry: OfEntry): { readonly when: Fact; readonly beside: readonly Fact[] } {
  const [when, ...beside] = factsOf(entry)
  return { when: when!, beside }
}
