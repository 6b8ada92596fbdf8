import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink } from './entry-link.ts'
import type { Card, ReferenceParts } from './entry-parts.query.ts'

/** A tie between two entries, in words for people. */
export interface ShownTie {
  readonly tie: string
  /** Undefined where no entry of that id is on record. */
  readonly link: EntryLink | undefined
  /** The id that the source gives. */
  readonly reference: string
  readonly recorded: string | undefined
}

/** What an entry says of its own tie, and what is said of the entry that it names. */
const words: Readonly<Record<string, readonly [own: string, ofIt: string]>> = {
  acknowledges: ['Acknowledges', 'Acknowledges it'],
  advises: ['Gives advice on', 'Gives advice on it'],
  chases: ['Asks again for', 'Asks for it again'],
  confirms: ['Confirms', 'Confirms it'],
  contests: ['Contests', 'Contests it'],
  corrects: ['Changes', 'Changes it'],
  countersigns: ['Countersigns', 'Countersigns it'],
  'depends-on': ['Depends on', 'Depends on it'],
  directs: ['Gives a direction on', 'Gives a direction on it'],
  'dissents-from': ['Dissents from', 'Dissents from it'],
  endorses: ['Endorses', 'Endorses it'],
  escalates: ['Escalates', 'Escalates it'],
  follows: ['Follows', 'Follows it'],
  overrides: ['Puts another decision in place of', 'Puts another decision in its place'],
  ratifies: ['Approves afterwards', 'Approves it afterwards'],
  reads: ['Records a reading of', 'Records a reading of it'],
  'relied-on': ['Relied on', 'Relied on it'],
  'replies-to': ['Replies to', 'Replies to it'],
  returns: ['Returns', 'Returns it'],
  'step-of': ['Is a step of', 'Is a step of the same process'],
}

/** Every entry that names one, with how it does. */
export function shownReferences(links: CaseLinks, references: readonly ReferenceParts[]): readonly ShownTie[] {
  return references.map(({ as, entry }) => ({
    tie: words[as]?.[1] ?? `Names it: ${asWords(as)}`,
    link: entryLink(links, entry),
    reference: entry.reference,
    recorded: entry.recorded.at?.inWords,
  }))
}

interface OwnTie {
  readonly as: string
  readonly reference: string
  readonly version: number | null
  readonly entry: Card | null
}

/** What an entry itself names, with the version it looked at where it says so. */
export function shownTies(links: CaseLinks, ties: readonly OwnTie[]): readonly ShownTie[] {
  return ties.map(({ as, reference, version, entry }) => ({
    tie: `${words[as]?.[0] ?? asWords(as)}${version === null ? '' : `, version ${version}`}`,
    link: entry === null ? undefined : entryLink(links, entry),
    reference,
    recorded: undefined,
  }))
}

function asWords(as: string): string {
  return as.replaceAll('-', ' ')
}
