import type { CaseLinks } from '../frame/case-links.ts'
import { entryLink, type EntryLink, unsaid } from '../entry/entry-link.ts'
import type { Card } from '../entry/entry-parts.query.ts'
import { newestFirst } from '../paging/newest-first.ts'
import type { RoshParts, State, ValueParts } from './overview.query.ts'
import { shownSource, shownValue, type ShownSource, type ShownValue } from './value-model.ts'

/** ROSH levels that rest on one and the same rating: shown together, with who stands behind them once. */
interface ShownRating {
  readonly source: ShownSource
  readonly levels: readonly ShownLevel[]
}

interface ShownLevel {
  readonly group: string
  readonly setting: string
  readonly level: string
  readonly colour: string
  readonly possible: boolean
  readonly later: ShownValue['later']
}

/** An aspect of the case with the values in force; never empty. */
interface ShownAspect {
  readonly name: string
  readonly values: readonly ShownValue[]
}

interface ShownHolder {
  readonly holder: string
  readonly lineManager: string
  readonly since: string | undefined
  readonly possible: boolean
  readonly source: ShownSource
}

/** What held in the case, as its first page shows it. */
export interface OverviewModel {
  readonly ratings: readonly ShownRating[]
  readonly conflicts: readonly ShownConflict[]
  readonly holders: readonly ShownHolder[]
  readonly aspects: readonly ShownAspect[]
  readonly proposals: readonly ShownProposal[]
  readonly requests: readonly ShownRequest[]
  readonly recalls: readonly ShownRecall[]
  readonly unplaced: readonly { readonly value: string; readonly link: EntryLink }[]
  /** Aspects of which nothing is recorded, in words. */
  readonly noneRecorded: readonly string[]
}

interface ShownConflict {
  readonly what: string
  readonly ratings: readonly { readonly level: string; readonly link: EntryLink }[]
}

interface ShownProposal {
  readonly link: EntryLink
  readonly standing: string
  readonly effects: readonly string[]
  readonly answers: readonly EntryLink[]
}

interface ShownRequest {
  readonly link: EntryLink
  readonly of: string
  readonly statement: string
  readonly overdue: boolean
}

interface ShownRecall {
  readonly name: string
  readonly ended: boolean
  readonly waiting: string | undefined
  readonly steps: readonly { readonly step: string; readonly at: string; readonly link: EntryLink }[]
}

/** Arranges what held in a case at its basis; every value with the entry that set it. */
export function overviewModel(links: CaseLinks, state: State): OverviewModel {
  return {
    ratings: ratingsOf(links, state.rosh),
    conflicts: state.rosh.conflicts.map(({ kind, group, ratings }) => ({
      what: `${conflictWords[kind]}${group === null ? '' : ` (${group})`}`,
      ratings: ratings.map(({ level, entry }) => ({ level: level ?? 'withheld', link: entryLink(links, entry) })),
    })),
    holders: state.holders.map(one => ({
      holder: one.holder ?? asWords(one.status),
      lineManager: one.lineManager ?? unsaid(one.setBy.entry, 'none recorded'),
      since: one.since?.inWords,
      possible: one.certainty === 'POSSIBLE',
      source: shownSource(links, one.setBy),
    })),
    aspects: aspectsOf(links, state),
    proposals: newestFirst(state.proposals, isUndated).map(
      ({ entry, standing, effects, returnedBy, overriddenBy }) => ({
        link: entryLink(links, entry),
        standing: asWords(standing),
        effects,
        answers: [...returnedBy, ...overriddenBy].map(one => entryLink(links, one)),
      }),
    ),
    requests: state.openRequests.map(({ entry, of, statement, overdue }) => ({
      link: entryLink(links, entry),
      of: of ?? unsaid(entry, 'of whom is not recorded'),
      statement,
      overdue: overdue === 'YES',
    })),
    recalls: recallsOf(links, state.recalls),
    unplaced: state.unplaced.map(({ value, entry }) => ({
      value: value ?? 'withheld',
      link: entryLink(links, entry),
    })),
    noneRecorded: state.noneRecorded,
  }
}

function isUndated({ entry }: { readonly entry: Card }): boolean {
  return entry.occurred === null
}

const conflictWords: Readonly<Record<RoshParts['conflicts'][number]['kind'], string>> = {
  ORDER_NOT_KNOWN: 'Two ratings, whose order the record does not say',
  EFFECT_NOT_SAID: 'Two ratings, of which the record does not say whether the later one is for this group',
  STATED_AND_DERIVED: 'An overall level is stated that does not follow from the groups',
  TEXT_AND_CODE: 'The words of the record give one level, its coded fields another',
  TWO_AGENCIES: 'Two agencies rate it differently',
  TWO_SYSTEMS: 'Two systems hold different levels',
}

const roshColour = { LOW: 'green', MEDIUM: 'yellow', HIGH: 'red', VERY_HIGH: 'purple' } as const

function ratingsOf(links: CaseLinks, { groups }: RoshParts): readonly ShownRating[] {
  const levels = groups.flatMap(({ group, setting, levels: given }) =>
    given.map(level => ({ group: group ?? 'group withheld', setting, level })),
  )
  return [...Map.groupBy(levels, ({ level }) => level.source.entry.id).values()].map(same => ({
    source: shownSource(links, same[0]!.level.source),
    levels: same.map(({ group, setting, level }) => ({
      group,
      setting: setting === 'CUSTODY' ? 'in custody' : 'in the community',
      level: level.level === null ? 'withheld' : asWords(level.level),
      colour: level.level === null ? 'grey' : roshColour[level.level],
      possible: level.certainty === 'POSSIBLE',
      later: shownValue(links, null, level).later,
    })),
  }))
}

function aspectsOf(links: CaseLinks, state: State): readonly ShownAspect[] {
  const values = (answers: readonly ValueParts[]) => answers.map(one => shownValue(links, one.value, one))
  const tiers = state.tier.map(one =>
    shownValue(
      links,
      one.tier && [one.tier, ...(one.provisional ? ['provisional'] : []), ...scheme(one)].join(', '),
      one,
    ),
  )
  const all: readonly ShownAspect[] = [
    { name: 'Tier', values: tiers },
    { name: 'MAPPA level', values: values(state.mappa.levels) },
    { name: 'MAPPA category', values: values(state.mappa.categories) },
    { name: 'Sentence', values: values(state.sentence) },
    { name: 'Custody', values: values(state.custody) },
    { name: 'Licence', values: values(state.licence.status) },
    { name: 'Licence conditions', values: values(state.licence.conditions) },
    { name: 'Supervision', values: values(state.supervision) },
    { name: 'Contact frequency', values: values(state.contactFrequency) },
    { name: 'Enforcement', values: values(state.enforcement) },
    { name: 'Registers', values: values(state.registers) },
  ]
  return all.filter(aspect => aspect.values.length > 0)
}

function scheme({ scheme: name }: State['tier'][number]): readonly string[] {
  return name === null ? [] : [`scheme ${name}`]
}

/** Those not ended, then those ended; of each the newest first. */
function recallsOf(links: CaseLinks, recalls: State['recalls']): readonly ShownRecall[] {
  const shown = newestFirst(recalls, ({ steps }) => steps.length === 0).map(run => shownRecall(links, run))
  return [...shown.filter(({ ended }) => !ended), ...shown.filter(({ ended }) => ended)]
}

function shownRecall(links: CaseLinks, { id, status, steps, waitingWith }: State['recalls'][number]): ShownRecall {
  const last = steps.at(-1)?.entry
  const unknown = last === undefined ? 'not recorded' : unsaid(last, 'not recorded')
  const role = waitingWith?.role ?? `somebody (${unknown})`
  return {
    name: id === null ? 'Recall' : `Recall ${id}`,
    ended: status === 'ENDED',
    waiting: waitingWith ? `with ${role}, for ${waitingWith.elapsed.inWords}` : undefined,
    steps: steps.map(({ step, at, entry }) => ({ step, at: at.inWords, link: entryLink(links, entry) })),
  }
}

function asWords(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ')
}
