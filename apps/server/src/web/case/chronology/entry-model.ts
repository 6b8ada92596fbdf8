import { momentInWords } from '#case-record'
import type { Answer } from '../../api/graphql.ts'
import type { CaseLinks } from '../frame/case-links.ts'
import { anchorOf, type ChronologyLinks, fragment } from './chronology-links.ts'
import type { chronologyItem } from './chronology.query.ts'
import { contradictionInWords, tieInWords } from './tie-words.ts'

export type ShownItem = Answer<typeof chronologyItem>
type ShownEntry = ShownItem['entry']
type Tied = NonNullable<ShownEntry['relatesTo'][number]['entry']>

/** Above so many characters a text is folded away under its beginning. */
const longest = 400

/** One entry as the page shows it. */
export interface EntryModel {
  readonly anchor: string
  /** Full id. */
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly family: string
  /** How it was said or done, where that is not just the record itself. */
  readonly channel: string | undefined
  /** Its own page, where somebody answers for it. */
  readonly decision: string | undefined
  /** The time of day, or in words that none is recorded; never an invented one. */
  readonly time: string
  readonly actor: string
  readonly capacities: readonly string[]
  readonly recordedBy: string | undefined
  readonly text: TextModel
  readonly headline: string | undefined
  readonly ownView: string | undefined
  readonly recorded: string
  readonly recordedLate: boolean
  readonly lateReason: string | undefined
  readonly sensitive: boolean
  readonly otherCase: string | undefined
  readonly ties: readonly TieModel[]
  readonly datedBefore: readonly TieModel[]
  readonly withdrawnBy: readonly TieModel[]
  readonly amendedBy: readonly TieModel[]
}

type TextModel =
  | { readonly kind: 'shown'; readonly text: string }
  | { readonly kind: 'folded'; readonly text: string; readonly summary: string }
  | { readonly kind: 'withheld'; readonly why: string; readonly holder: string | undefined }
  | { readonly kind: 'none' }

interface TieModel {
  readonly words: string
  readonly text: string
  readonly when: string | undefined
  /** Undefined: not on record at this basis. */
  readonly href: string | undefined
}

/** What stands around the entries of one page. */
export interface Surroundings {
  readonly links: CaseLinks
  readonly chronology: ChronologyLinks
  /** Ids of the entries on the same page, to which a link need not leave it. */
  readonly onPage: ReadonlySet<string>
  /** Before the anchors of entries that do not belong to the basis of the page. */
  readonly prefix: string
}

/** @param placedOn - how its group is placed: within a day the time is worth saying; a period is said by its heading. */
export function entryModel(
  { entry, lag, recordedLate }: ShownItem,
  placedOn: 'DAY' | 'PERIOD' | 'NOT_PLACED',
  around: Surroundings,
): EntryModel {
  return {
    anchor: `${around.prefix}${anchorOf(entry.id)}`,
    id: entry.id,
    reference: entry.reference,
    title: entry.title,
    family: entry.family,
    decision: entry.family === 'decision' ? around.links.toEntry(entry) : undefined,
    time: timeOf(entry, placedOn),
    actor: entry.actor.recorded ? entry.actor.inWords : `Who acted: ${entry.actor.inWords}`,
    capacities: furtherCapacities(entry),
    recordedBy: entry.recordedBy?.inWords,
    channel: entry.channel === null || entry.channel === 'record' ? undefined : entry.channel,
    text: textOf(entry),
    headline: headlineOf(entry),
    ownView: disclosed(entry.ownView),
    lateReason: disclosed(entry.reasonForLateRecording),
    recorded: recordedInWords(entry, lag),
    recordedLate,
    sensitive: entry.sensitive,
    otherCase: entry.otherCase ?? undefined,
    ties: tiesOf(entry, around),
    datedBefore: entry.datedBefore.map(one => tie(contradictionInWords(one.as), one.entry, one.reference, around)),
    withdrawnBy: entry.withdrawnBy.map(one => tie('Withdrawn by its author in', one, one.reference, around)),
    amendedBy: entry.amendedBy.map(one => tie('Corrected in', one, one.reference, around)),
  }
}

function timeOf({ occurred }: ShownEntry, placedOn: 'DAY' | 'PERIOD' | 'NOT_PLACED'): string {
  if (!occurred) return 'date not recorded'
  if (placedOn === 'NOT_PLACED') return occurred.inWords
  if (placedOn === 'PERIOD') return ''
  if (occurred.precision === 'INSTANT' && occurred.earliest !== null) return clockOf(occurred.earliest)
  return occurred.precision === 'DAY' ? 'time not recorded' : occurred.inWords
}

/** The clock of an instant in London, with the name of the time in the hour that autumn repeats. */
function clockOf(instant: string): string {
  return momentInWords(Date.parse(instant)).split(' at ')[1]!
}

/** Capacities that the entry is flagged with and that the words for its actor leave out. */
function furtherCapacities({ capacities, actor }: ShownEntry): readonly string[] {
  return capacities.filter(one => one !== 'SUBSTANTIVE' && one !== actor.capacity).map(inWords)
}

function textOf({ text, sensitive }: ShownEntry): TextModel {
  if (text.__typename === 'WithheldText') {
    return { kind: 'withheld', why: text.why, holder: text.holder ?? undefined }
  }
  if (text.text === '') return { kind: 'none' }
  if (!sensitive && text.text.length <= longest) return { kind: 'shown', text: text.text }
  const length = `${text.text.length.toLocaleString('en-GB')} characters`
  return { kind: 'folded', text: text.text, summary: sensitive ? `Sensitive text (${length})` : `Text (${length})` }
}

function disclosed(text: ShownEntry['ownView']): string | undefined {
  return text?.__typename === 'DisclosedText' ? text.text : undefined
}

/** What its kind says of it in one line, where that is more than its title and text; never of what is sensitive. */
function headlineOf({ title, headline, text, sensitive }: ShownEntry): string | undefined {
  if (sensitive || headline.__typename !== 'DisclosedText') return undefined
  const own = headline.text.startsWith(`${title}: `) ? headline.text.slice(title.length + 2) : ''
  return own === '' || (text.__typename === 'DisclosedText' && own === text.text) ? undefined : own
}

const statusInWords = { ATTESTED: 'attested', CLAIMED: 'claimed', NOT_STATED: '' } as const

function recordedInWords({ recorded }: ShownEntry, lag: ShownItem['lag']): string {
  if (!recorded.at) return 'Time of recording not stated'
  return `Recorded ${recorded.at.inWords}${lagInWords(lag)} (${statusInWords[recorded.status]})`
}

/** Where the entry's own time leaves open which came first, there is nothing to say. */
function lagInWords(lag: ShownItem['lag']): string {
  if (!lag || lag.inWords === 'not known' || lag.inWords.includes('which came first')) return ''
  if (lag.least === 'PT0S') return ', at the time'
  return lag.inWords.includes('earlier') ? `, ${lag.inWords}` : `, ${lag.inWords} after`
}

function tiesOf({ relatesTo, relatedFrom, reliedOn }: ShownEntry, around: Surroundings): readonly TieModel[] {
  return [
    ...relatesTo.map(one => tie(tieInWords(one.as, 'from'), one.entry, one.reference, around)),
    ...relatedFrom
      .filter(({ as }) => as !== 'corrects')
      .map(one => tie(tieInWords(one.as, 'to'), one.entry, one.reference, around)),
    ...reliedOn.map(one => tie(tieInWords(one.as, 'from'), one.entry, one.reference, around)),
  ]
}

function tie(words: string, entry: Tied | null, reference: string, around: Surroundings): TieModel {
  if (!entry) return { words, text: reference, when: undefined, href: undefined }
  return {
    words,
    text: `${entry.title} (${entry.reference})`,
    when: entry.occurred?.inWords ?? 'date not recorded',
    href: hrefOf(entry, around),
  }
}

function hrefOf(entry: Tied, { links, chronology, onPage }: Surroundings): string {
  if (entry.family === 'decision') return links.toEntry(entry)
  return onPage.has(entry.id) ? `#${fragment(entry.id)}` : chronology.toEntry(entry.id)
}

function inWords(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ')
}
