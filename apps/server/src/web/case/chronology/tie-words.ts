/** How a tie reads at the entry that it goes out from, and at the one that it leads to. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  directs: ['Directs', 'Directed by'],
  advises: ['Advises on', 'Advised on by'],
  endorses: ['Endorses', 'Endorsed by'],
  countersigns: ['Countersigns', 'Countersigned by'],
  returns: ['Returns', 'Returned by'],
  overrides: ['Overrides', 'Overridden by'],
  'dissents-from': ['Dissents from', 'Dissented from in'],
  escalates: ['Escalates', 'Escalated by'],
  ratifies: ['Ratifies', 'Ratified by'],
  'replies-to': ['Replies to', 'Replied to by'],
  chases: ['Chases', 'Chased by'],
  reads: ['Reads', 'Read in'],
  confirms: ['Confirms', 'Confirmed by'],
  contests: ['Contests', 'Contested by'],
  corrects: ['Corrects', 'Corrected by'],
  'step-of': ['Step of', 'Has the step'],
  follows: ['Follows', 'Followed by'],
  'relied-on': ['Relied on', 'Relied on by'],
  'depends-on': ['Depends on', 'Depended on by'],
}

export function tieInWords(as: string, end: 'from' | 'to'): string {
  return words[as]?.[end === 'from' ? 0 : 1] ?? as
}

/** That an entry is dated before what it can only have come after. Which of the dates is wrong the record does not say. */
export function contradictionInWords(as: string): string {
  return `Dated before what it ${tieInWords(as, 'from').toLowerCase()}:`
}
