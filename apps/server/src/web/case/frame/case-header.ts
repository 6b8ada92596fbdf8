import type { Answer } from '../../api/graphql.ts'
import type { caseFrameQuery } from './case-frame.query.ts'

type FrameView = Extract<Answer<typeof caseFrameQuery>['case']['view'], { __typename: 'CaseView' }>

/** What stands under the name of a case on each of its pages; each says so where nothing is on record. */
export interface CaseHeader {
  readonly tier: string
  readonly rosh: readonly RoshBadge[]
  readonly mappa: string
  readonly holder: string
}

interface RoshBadge {
  readonly text: string
  /** Colours of the field, always beside the word. */
  readonly colour: 'green' | 'yellow' | 'red' | 'purple' | 'grey'
}

const roshColour = { LOW: 'green', MEDIUM: 'yellow', HIGH: 'red', VERY_HIGH: 'purple' } as const

export function caseHeader({ state }: Pick<FrameView, 'state'>): CaseHeader {
  const { tier, rosh, mappa, holders } = state
  return {
    tier: distinct(tier.map(each => `${each.tier ?? 'withheld'}${possibly(each.certainty)}`)) ?? 'none recorded',
    rosh: roshBadges(rosh.overall),
    mappa: mappaInWords(mappa),
    holder: distinct(holders.map(holderInWords)) ?? 'none recorded',
  }
}

/**
 * Under which other numbers a case is recorded; undefined: under no other. Whoever opens a case by a number that was
 * merged into another must see that it is shown whole.
 */
export function numbersInWords(
  crn: string,
  merges: readonly { readonly alias: string; readonly main: string }[],
): string | undefined {
  if (merges.length === 0) return undefined
  const aliases = new Set(merges.map(({ alias }) => alias))
  const main = merges.map(each => each.main).find(number => !aliases.has(number)) ?? crn
  if (crn !== main)
    return `${crn} was merged into ${main}. The whole case is shown, with what was recorded under either.`
  return `Merged with ${[...aliases].sort().join(', ')}. What was recorded under either number is shown.`
}

function roshBadges(overall: FrameView['state']['rosh']['overall']): readonly RoshBadge[] {
  if (overall.length === 0) return [{ text: 'ROSH none recorded', colour: 'grey' }]
  return overall.map(({ level, setting, certainty }) => {
    const where = overall.length > 1 ? ` in ${setting.toLowerCase()}` : ''
    const word = level === null ? 'withheld' : level.toLowerCase().replaceAll('_', ' ')
    return { text: `${word} ROSH${where}${possibly(certainty)}`, colour: level === null ? 'grey' : roshColour[level] }
  })
}

function mappaInWords({ categories, levels }: FrameView['state']['mappa']): string {
  const category = distinct(categories.map(({ value }) => value ?? 'withheld'))
  const level = distinct(levels.map(({ value }) => value ?? 'withheld'))
  if (category === undefined && level === undefined) return 'none recorded'
  return `category ${category ?? 'none recorded'}, level ${level ?? 'none recorded'}`
}

function holderInWords({ holder, status }: FrameView['state']['holders'][number]): string {
  return holder ?? status.toLowerCase().replaceAll('_', ' ')
}

function possibly(certainty: 'CERTAIN' | 'POSSIBLE'): string {
  return certainty === 'POSSIBLE' ? ' (possibly)' : ''
}

/** The different values, or undefined where there are none. */
function distinct(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : [...new Set(values)].join(' or ')
}
