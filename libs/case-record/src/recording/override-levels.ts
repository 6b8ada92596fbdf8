import { isRoshLevel, roshLevels } from '../kinds/effect.ts'
import type { KindDefinition } from '../kinds/kind.ts'
import type { ActProblem, RecordAct } from './command.ts'
import { levelsAfter } from './notices/rating.ts'
import type { OnRecord } from './on-record.ts'

/**
 * An override of a rating says which of its levels gives way to which: in other words it would stand on the record and
 * change nothing.
 */
export function overrideProblems(act: RecordAct, kind: KindDefinition, record: OnRecord): readonly ActProblem[] {
  if (kind.influence?.type !== 'override') return []
  return act.relatesTo.flatMap(({ entry, as }) => {
    const target = as === 'overrides' ? record.entry(entry) : undefined
    const levels = target ? levelsAfter(target, record.amendmentsOf(target)).map(({ level }) => level) : []
    if (levels.length === 0) return []
    const { from, to } = act.fields
    const given = [...new Set(levels)].join(', ')
    return [
      ...(typeof from === 'string' && isRoshLevel(from) && levels.includes(from)
        ? []
        : [{ field: 'fields.from', problem: said(from), expected: `a level that the rating gives: ${given}` }]),
      ...(typeof to === 'string' && isRoshLevel(to)
        ? []
        : [{ field: 'fields.to', problem: said(to), expected: `one of: ${roshLevels.join(', ')}` }]),
    ]
  })
}

function said(value: unknown): string {
  return typeof value === 'string' ? `"${value}" is none` : 'is missing'
}
