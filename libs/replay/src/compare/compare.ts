import type { CaseEntry } from '#case-record'
import { influencesOf, type InfluenceOnDecision } from '../accountability/influences.ts'
import type { CaseFileAt } from '../case-file/case-file.ts'
import { deciderOf, type Decider } from '../case-file/decider.ts'
import { caseStateAt, type CaseState } from '../state/case-state.ts'
import { fieldsOf, type StateField } from './fields.ts'

/** Who stands behind a changed value. */
export interface ChangeSource {
  readonly entry: CaseEntry
  readonly decider: Decider
  readonly influences: readonly InfluenceOnDecision[]
}

/** One field that reads differently at two moments. An empty side means that nothing was recorded there. */
export interface FieldChange {
  readonly field: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** What the later value rests on and the earlier did not; where the value went away, what it had rested on. */
  readonly sources: readonly ChangeSource[]
}

/** A moment of a case: a file as known at one instant, and an instant in the world. */
export interface Moment {
  readonly file: CaseFileAt
  readonly effectiveAt: number
}

/** What differs between two moments, field by field, in order of field name. */
export function compareMoments(from: Moment, to: Moment): readonly FieldChange[] {
  const before = byField(caseStateAt(from.file, from.effectiveAt))
  const after = byField(caseStateAt(to.file, to.effectiveAt))
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap(field => {
    const old = before.get(field)
    const now = after.get(field)
    if (JSON.stringify(old?.values) === JSON.stringify(now?.values)) return []
    return [{ field, from: old?.values ?? [], to: now?.values ?? [], sources: sourcesOf(from, to, old, now) }]
  })
}

function byField(state: CaseState): ReadonlyMap<string, StateField> {
  return new Map(fieldsOf(state).map(field => [field.field, field]))
}

function sourcesOf(from: Moment, to: Moment, old?: StateField, now?: StateField): readonly ChangeSource[] {
  const known = new Set(old?.entries.map(entry => entry.id))
  const changed = (now?.entries ?? []).filter(entry => !known.has(entry.id))
  const entries = changed.length > 0 ? changed : (now?.entries ?? old?.entries ?? [])
  return entries.map(entry => {
    const file = to.file.entry(entry.id) ? to.file : from.file
    return { entry, decider: deciderOf(entry), influences: influencesOf(file, entry) }
  })
}
