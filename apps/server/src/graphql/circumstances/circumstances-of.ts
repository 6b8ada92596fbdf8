import type {
  AbsenceThen,
  Circumstances,
  LineManagerThen,
  NoneOr,
  StandingInThen,
  WorkloadFigureThen,
} from '#case-record'
import { standsInFor, valuesOf, type AbsenceAt, type Arrangement, type MeasureAt, type StaffingAt } from '#staffing'

/**
 * In what circumstances somebody was at an instant, from their staffing then and that of their line managers; with
 * neither where the person carries no staff code. Chooses nothing and leaves nothing blank.
 */
export function circumstancesOf(
  moment: { readonly at: number; readonly knownAt: number },
  person: StaffingAt | undefined,
  managerAs: (staffId: string) => StaffingAt,
): Circumstances {
  return {
    staffId: person?.staffId ?? null,
    at: isoOf(moment.at),
    knownAt: isoOf(moment.knownAt),
    workload: orNone((person?.workload ?? []).map(toFigure)),
    inPost: orNone(person ? valuesOf(person.inPost) : []),
    standingIn: orNone((person?.arrangements ?? []).map(toStandingIn)),
    absences: absencesOf(person?.absence),
    lineManagers: orNone(
      (person?.lineManagers ?? []).map(({ entry, manager }): LineManagerThen => {
        return { entry, staffId: manager, absences: absencesOf(managerAs(manager).absence) }
      }),
    ),
  }
}

function absencesOf(absence: AbsenceAt | undefined): NoneOr<AbsenceThen> {
  return absence?.kind === 'absent'
    ? orNone(absence.absences.map(({ entry, from }) => ({ entry, from })))
    : 'none recorded'
}

function toFigure({
  entry,
  measure,
  value,
  source,
  asOf,
  ageInDays,
  confidence,
  dataAge,
}: MeasureAt): WorkloadFigureThen {
  return {
    entry,
    measure,
    value,
    source: { kind: source.kind, name: source.name },
    asOf,
    ageInDays,
    ...(confidence === undefined ? {} : { confidence }),
    ...(dataAge === undefined ? {} : { dataAge }),
  }
}

function toStandingIn(one: Arrangement): StandingInThen {
  const { unit, from, until } = one.arrangement
  const forWhom = standsInFor(one)
  return {
    entry: one.entry,
    capacity: one.capacity,
    ...(forWhom === undefined ? {} : { forWhom }),
    ...(unit === undefined ? {} : { unit }),
    from,
    ...(until === undefined ? {} : { until }),
  }
}

function orNone<Item>(items: readonly Item[]): NoneOr<Item> {
  return items.length === 0 ? 'none recorded' : items
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString()
}
