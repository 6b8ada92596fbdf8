import { CaseLinks } from '../case/frame/case-links.ts'
import { aboutHowLong } from '../forms/how-long.ts'
import type { ActNode, PersonActs } from './my-acts.query.ts'

/** One act, as its line shows it. */
export interface ActLine {
  readonly crn: string
  readonly links: CaseLinks
  readonly entry: ActNode['entry']
  readonly type: string
  /** Said where the act is not surely in the period, or was taken back. */
  readonly notes: readonly string[]
  readonly taken: readonly { readonly words: string; readonly since: ActNode['entry'] }[]
}

const tie: Partial<Readonly<Record<string, string>>> = { waited: 'in its process' }

const placed: Readonly<Record<ActNode['inPeriod'], string | undefined>> = {
  SURELY: undefined,
  POSSIBLY: 'possibly in this period: its time is not recorded closely enough',
  UNDATED: 'when it happened is not recorded',
}

export function actLine(node: ActNode): ActLine {
  const { crn, entry, type, inPeriod, timeTaken, withdrawnBy } = node
  return {
    crn,
    links: new CaseLinks(crn, {}),
    entry,
    type: words(type),
    notes: [...[placed[inPeriod] ?? []].flat(), ...(withdrawnBy.length > 0 ? ['taken back as made in error'] : [])],
    taken: timeTaken.map(({ as, since, elapsed }) => ({
      words: `${aboutHowLong(elapsed)} ${tie[as] ?? `after what it ${as.replaceAll('-', ' ')}`}`,
      since,
    })),
  }
}

/** How many acts of each type, each a link that keeps only those. */
export function countLinks(
  counts: PersonActs['counts'],
  address: (parameters: Readonly<Record<string, string>>) => string,
  chosen: string | undefined,
): readonly { readonly text: string; readonly count: number; readonly href: string; readonly chosen: boolean }[] {
  return counts.map(({ type, count }) => ({
    text: words(type),
    count,
    href: address(type === chosen ? {} : { type }),
    chosen: type === chosen,
  }))
}

function words(name: string): string {
  const text = name.toLowerCase().replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
