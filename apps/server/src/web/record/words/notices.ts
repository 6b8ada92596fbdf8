/** What a notice was about, for the record of what its author was shown: the record itself keeps only what it is called. */
const notices: Readonly<Record<string, string>> = {
  'actor-capacity-without-an-arrangement': 'That no arrangement is on record for the capacity in which you acted',
  'actor-not-in-post': 'That you were not on record as in post',
  'actor-recorded-as-absent': 'That you were on record as absent',
  'actor-several-appointments': 'That several posts of yours were on record',
  'actor-several-arrangements': 'That several arrangements for standing in were on record',
  'actor-several-changes-on-one-day': 'That your post changed more than once on the day',
  'countersigned-version-changed': 'That it changes what had been countersigned',
  'nothing-on-record-of-this-number': 'That nothing was on record under this number',
  'refers-to-withdrawn': 'That it refers to what was withdrawn as made in error',
  'rosh-changed-near-capacity-prompt': 'That it changes ROSH within a day of a change of tier, allocation or workload',
  'rosh-lowered-with-enquiries-open': 'That it lowers ROSH while enquiries have no reply',
  'rosh-text-and-levels-differ': 'That its words and its levels differ',
  'verdict-before-replies': 'That it gives a verdict while enquiries have no reply',
}

/** A notice that was shown and acknowledged, in words; one that is not known here by what the record calls it. */
export function noticeInWords(id: string): string {
  return notices[id] ?? id.replaceAll('-', ' ')
}
