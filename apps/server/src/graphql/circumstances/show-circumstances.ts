import { isRefusal, parseEdtf, whenInWords } from '#case-record'
import type {
  AbsenceThen,
  Circumstances,
  LineManagerThen,
  NoneOr,
  StandingInThen,
  WorkloadFigureThen,
} from '#case-record'
import type { CircumstancesSourceWord, DecisionCircumstances } from './circumstances.models.ts'

/** Circumstances as the schema has them, each part in words as well. */
export function toCircumstances(found: Circumstances, source: CircumstancesSourceWord): DecisionCircumstances {
  const { staffId, at, knownAt } = found
  return {
    source,
    staffId,
    at,
    knownAt,
    workload: listed(found.workload).map(({ source: by, confidence, dataAge, ...figure }) => ({
      ...figure,
      sourceKind: by.kind,
      source: by.name,
      confidence,
      dataAge,
    })),
    inPost: listed(found.inPost),
    standingIn: listed(found.standingIn).map(({ forWhom, unit, until, ...one }) => ({ ...one, forWhom, unit, until })),
    absences: listed(found.absences),
    lineManagers: listed(found.lineManagers).map(one => ({ ...one, absences: listed(one.absences) })),
    inWords: inWords(found),
  }
}

/** Where the record names nobody by staff code, or no time, there is nothing to look up. */
export function circumstancesNotTold(staffId: string | undefined, at: number | undefined): DecisionCircumstances {
  const words =
    at === undefined
      ? 'The record does not say when this was decided, so that nothing of that time can be told.'
      : 'The record gives no staff code of who decided, so that nothing of their circumstances can be told.'
  return {
    source: 'not told',
    staffId,
    at: at === undefined ? undefined : new Date(at).toISOString(),
    knownAt: undefined,
    workload: [],
    inPost: [],
    standingIn: [],
    absences: [],
    lineManagers: [],
    inWords: [words],
  }
}

function inWords(found: Circumstances): readonly string[] {
  return [
    `Workload: ${said(found.workload, figureInWords)}.`,
    `Time in post: ${said(found.inPost, ({ since, months }) => `${count(months, 'month')}, since ${dated(since)}`)}.`,
    `Cover or acting up: ${said(found.standingIn, standingInWords)}.`,
    `Absence of the decider: ${said(found.absences, absenceInWords)}.`,
    `Line manager: ${said(found.lineManagers, managerInWords)}.`,
  ]
}

function figureInWords({ measure, value, asOf, ageInDays, source, confidence, dataAge }: WorkloadFigureThen): string {
  const vouched = [confidence, dataAge].filter(words => words !== undefined).join('; ')
  const age = ageInDays === 0 ? 'of that day' : `${count(ageInDays, 'day')} before`
  return `${measure} ${value} as of ${dated(asOf)} (${age}), by ${source.name}${vouched === '' ? ', no confidence stated' : ` (${vouched})`}`
}

function standingInWords({ capacity, forWhom, unit, from, until }: StandingInThen): string {
  const whom = [forWhom, unit].filter(Boolean).join(' in ')
  return `${capacity}${whom === '' ? '' : ` for ${whom}`} from ${dated(from)}${until === undefined ? '' : ` until ${dated(until)}`}`
}

function absenceInWords({ from }: AbsenceThen): string {
  return `away from ${dated(from)}`
}

function managerInWords({ staffId, absences }: LineManagerThen): string {
  return `${staffId}, ${absences === 'none recorded' ? 'no absence recorded' : said(absences, absenceInWords)}`
}

/** A date of the record of staff as people say it. */
function dated(text: string): string {
  const when = parseEdtf(text)
  return isRefusal(when) ? text : whenInWords(when)
}

function said<Item>(items: NoneOr<Item>, words: (item: Item) => string): string {
  return items === 'none recorded' ? items : items.map(words).join('; ')
}

function listed<Item>(items: NoneOr<Item>): readonly Item[] {
  return items === 'none recorded' ? [] : items
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}
