import type { Act, ActTime } from './act.ts'
import type { AnsweredAct } from './swimlane.query.ts'

type Entry = AnsweredAct['node']['entry']

/** An answered entry as an act of the drawing. */
export function readAct({ node: { entry } }: AnsweredAct): Act {
  const { id, title, family, actor, occurred, headline } = entry
  const withheld = headline.__typename === 'WithheldText'
  return {
    id,
    title,
    family,
    withheld,
    headline: headline.__typename === 'WithheldText' ? `${title}. Withheld: ${headline.why}` : headline.text,
    actor,
    time: timeOf(occurred),
    when: occurred?.inWords ?? 'not known',
    ties: entry.relatesTo.flatMap(tie => (tie.entry === null ? [] : [{ as: tie.as, to: tie.entry }])),
  }
}

function timeOf(occurred: Entry['occurred']): ActTime {
  if (occurred === null) return { kind: 'undated' }
  const { precision, earliest, latest } = occurred
  const [from, to] = [instantOf(earliest), instantOf(latest)]
  if (precision === 'INSTANT' && from !== undefined) return { kind: 'instant', at: from }
  return from === undefined && to === undefined ? { kind: 'undated' } : { kind: 'span', from, to }
}

function instantOf(moment: string | null): number | undefined {
  return moment === null ? undefined : Date.parse(moment)
}
