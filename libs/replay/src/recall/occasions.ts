import { kindOf, orderOf, type CaseEntry } from '#case-record'
import { placedAt } from '../basis/known.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { deciderOf, type Decider } from '../case-file/decider.ts'
import { requestsAt, type RequestState } from '../requests/requests.ts'

/** One occasion on which recall was asked about or decided. */
export interface Occasion {
  readonly entry: CaseEntry
  readonly occasion: string | undefined
  readonly raisedBy: string | undefined
  readonly decider: Decider | undefined
  readonly rationale: string | undefined
  readonly alternatives: readonly string[] | undefined
  /** For a question: what had been answered; undefined for a decision. */
  readonly reply: RequestState | undefined
}

/** A reason given again for the same decision, with nothing new recorded in between. */
export interface ReusedRationale {
  readonly rationale: string
  readonly decisions: readonly CaseEntry[]
  /** Questions raised after the reason was last used, before any decision gave another. */
  readonly questionsSince: readonly CaseEntry[]
  /** The next decision that gave another reason; undefined: none recorded. */
  readonly nextDecision: CaseEntry | undefined
}

/** Every occasion on which recall was questioned or decided, in order of presentation. */
export function recallOccasions(file: CaseFile, instant: number): readonly Occasion[] {
  const requests = new Map(requestsAt(file, instant).map(request => [request.entry, request]))
  return file.entries.flatMap(entry => {
    const kind = kindOf(entry)
    const occasion = kind.recallOccasion?.(entry)
    const at = placedAt(entry)
    if (!occasion || (at && at.earliest > instant)) return []
    return [
      {
        entry,
        occasion: occasion.occasion,
        raisedBy: occasion.raisedBy,
        decider: occasion.decided ? deciderOf(entry) : undefined,
        rationale: kind.rationale?.(entry),
        alternatives: kind.alternatives?.(entry),
        reply: requests.get(entry),
      },
    ]
  })
}

/** Reasons used more than once without new information recorded in between. */
export function reusedRationales(file: CaseFile, occasions: readonly Occasion[]): readonly ReusedRationale[] {
  const decided = occasions.filter(occasion => occasion.decider && occasion.rationale !== undefined)
  const byReason = Map.groupBy(decided, occasion => normal(occasion.rationale!))
  const runs = [...byReason.values()].flatMap(same => withoutNews(file, same))
  return runs.flatMap(same => {
    if (same.length < 2) return []
    const decisions = same.map(occasion => occasion.entry)
    const last = decisions.at(-1)!
    const after = occasions.filter(occasion => surelyAfter(occasion.entry, last))
    const nextDecision = after.find(occasion => occasion.decider)?.entry
    const questionsSince = after
      .filter(occasion => !occasion.decider && (!nextDecision || !surelyAfter(occasion.entry, nextDecision)))
      .map(occasion => occasion.entry)
    return [{ rationale: same[0]!.rationale!, decisions, questionsSince, nextDecision }]
  })
}

/** Cuts decisions of one reason wherever new information came in between two of them. */
function withoutNews(file: CaseFile, same: readonly Occasion[]): readonly (readonly Occasion[])[] {
  const runs: Occasion[][] = []
  for (const occasion of same) {
    const before = runs.at(-1)?.at(-1)
    if (before && !informationBetween(file, before.entry, occasion.entry)) runs.at(-1)!.push(occasion)
    else runs.push([occasion])
  }
  return runs
}

function informationBetween(file: CaseFile, first: CaseEntry, last: CaseEntry): boolean {
  return file.entries.some(
    entry => kindOf(entry).information === 'received' && surelyAfter(entry, first) && surelyAfter(last, entry),
  )
}

function surelyAfter(entry: CaseEntry, other: CaseEntry): boolean {
  const at = placedAt(entry)
  const otherAt = placedAt(other)
  return at !== undefined && otherAt !== undefined && orderOf(otherAt, at) === 'before'
}

function normal(reason: string): string {
  return reason.trim().toLowerCase().replace(/\s+/g, ' ')
}
