import type { CaseEntry, Effect } from '#case-record'
import type { CaseState } from '../state/case-state.ts'
import type { InForce } from '../state/in-force.ts'

/** One field of a case's state in comparable form, with the entries that its value rests on. */
export interface StateField {
  /** Stable name: "rosh.community.known adult", "holder", "licence.condition.exclusion zone". */
  readonly field: string
  /** Each value in words; several where the record leaves it open. Never empty. */
  readonly values: readonly string[]
  readonly entries: readonly CaseEntry[]
}

/** A case's state as a list of fields, each name once. A field of which nothing is recorded is absent. */
export function fieldsOf(state: CaseState): readonly StateField[] {
  const byName = Map.groupBy(allFields(state), field => field.field)
  return [...byName].flatMap(([field, parts]) => {
    const values = parts.flatMap(part => part.values).sort()
    return values.length === 0 ? [] : [{ field, values, entries: [...new Set(parts.flatMap(part => part.entries))] }]
  })
}

function allFields(state: CaseState): readonly StateField[] {
  return [
    ...state.rosh.groups.map(group => inForce(`rosh.${group.setting}.${group.group}`, group.levels, one => one.level)),
    ...state.rosh.overall.map(overall => ({
      field: `rosh.${overall.setting}.overall (derived)`,
      values: [qualified(overall.level, overall.certainty)],
      entries: overall.entries,
    })),
    inForce('tier', state.tier, one => tierInWords(one)),
    inForce('mappa.level', state.mappaLevel, one => one.level),
    inForce('mappa.category', state.mappaCategory, one => one.category),
    ...state.registers.map(register => inForce(`register.${register.setting.effect.code}`, [register], () => 'added')),
    inForce('holder', state.holders, one => one.holder ?? 'unallocated'),
    inForce('holder.line manager', withManager(state), one => one.lineManager ?? 'none recorded'),
    inForce('custody', state.custody, one => one.status),
    inForce('licence', state.licence, one => one.status),
    ...state.conditions.map(condition =>
      inForce(`licence.condition.${condition.setting.effect.condition.toLowerCase()}`, [condition], one => one.change),
    ),
    inForce('sentence', state.sentence, one => one.sentence),
    inForce('enforcement', state.enforcement, one => one.status),
    inForce('supervision', state.supervision, one => one.status),
    inForce('contact frequency', state.contactFrequency, one => one.frequency),
    ...state.processes.map(run => {
      const last = run.steps.at(-1)
      const wait = run.waits.at(-1)
      const waiting = run.status === 'waiting' ? `, waiting with ${wait?.role ?? 'a role not stated'}` : ', ended'
      return {
        field: `${run.process}.${run.id ?? notNumbered(run)}`,
        values: [`${(run.endedBy ?? last)?.step ?? 'step not dated'}${waiting}`],
        entries: last ? [last.entry, ...(run.endedBy ? [run.endedBy.entry] : [])] : run.undatedSteps,
      }
    }),
    ...state.openRequests.map(request => ({
      field: `request.${request.entry.id}`,
      values: [request.status],
      entries: [request.entry, ...request.answeredBy, ...request.acknowledgedBy],
    })),
  ]
}

function inForce<Value extends Effect>(
  field: string,
  values: readonly InForce<Value>[],
  words: (effect: Value) => string,
): StateField {
  return {
    field,
    values: values.map(value => qualified(words(value.setting.effect), value.certainty)).sort(),
    entries: [...new Set(values.map(value => value.setting.entry))],
  }
}

/** A run without a number is told from others by its first step. */
function notNumbered({ steps, undatedSteps }: CaseState['processes'][number]): string {
  return `not numbered (${(steps[0]?.entry ?? undatedSteps[0]!).id})`
}

function qualified(words: string, certainty: 'certain' | 'possible'): string {
  return certainty === 'certain' ? words : `${words} (possibly)`
}

function withManager(state: CaseState): CaseState['holders'] {
  return state.holders.filter(holder => holder.setting.effect.lineManager !== undefined)
}

function tierInWords(effect: {
  readonly tier: string
  readonly scheme?: string
  readonly provisional: boolean
}): string {
  const scheme = effect.scheme === undefined ? '' : ` (${effect.scheme})`
  return `${effect.tier}${scheme}${effect.provisional ? ', provisional' : ''}`
}
