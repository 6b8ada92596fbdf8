import { compareMoments, type FieldChange as ReplayChange } from '#replay'
import type { Comparison, FieldChange } from '../../models/comparison.models.ts'
import { toDecider } from '../entry/actor.ts'
import { toEntry } from '../entry/entry.ts'
import { toInfluences } from '../entry/influence.ts'
import type { Showing } from '../opened/showing.ts'

/**
 * What differs between two views. Where content is withheld from the person, a difference is told only if the very same
 * would be told by somebody who knows nothing of that content; any other is named as withheld.
 */
export function toComparison(from: Showing, to: Showing): Comparison {
  const changes = compareMoments(momentOf(from), momentOf(to))
  const tellable = tellableChanges(from, to)
  return {
    __typename: 'Comparison',
    from: from.basis,
    to: to.basis,
    changes: changes.map(change => {
      const told = tellable === 'all' || tellable.has(keyOf(change))
      return { ...(told ? wordsOf(change) : withheldWords), sources: sourcesOf(from, to, change) }
    }),
  }
}

const withheldWords: Pick<FieldChange, 'field' | 'from' | 'to'> = {
  field: 'withheld',
  from: ['withheld'],
  to: ['withheld'],
}

function wordsOf({ field, from, to }: ReplayChange): Pick<FieldChange, 'field' | 'from' | 'to'> {
  return { field, from: [...from], to: [...to] }
}

function tellableChanges(from: Showing, to: Showing): 'all' | ReadonlySet<string> {
  if (from.readableFile === from.file && to.readableFile === to.file) return 'all'
  const readable = compareMoments(
    { file: from.readableFile, effectiveAt: from.effectiveAt },
    { file: to.readableFile, effectiveAt: to.effectiveAt },
  )
  return new Set(readable.map(keyOf))
}

function keyOf({ field, from, to }: ReplayChange): string {
  return JSON.stringify([field, from, to])
}

function sourcesOf(from: Showing, to: Showing, change: ReplayChange): FieldChange['sources'] {
  return change.sources.map(({ entry, decider, influences }) => {
    const showing = to.file.entry(entry.id) ? to : from
    return {
      entry: toEntry(showing, entry),
      decider: toDecider(showing, entry, decider),
      influences: toInfluences(showing, influences),
    }
  })
}

function momentOf({ file, effectiveAt }: Showing) {
  return { file, effectiveAt }
}
