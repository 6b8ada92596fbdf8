import type { Principal } from '#access'
import type { CaseEntry } from '#case-record'
import { describeBasisRefusal, isOpened, type BasisRefusal, type CaseReplay } from '#replay'
import type { FieldProblem } from '#sfo-review'
import type { Sight } from '../../../case-gate/sight.ts'
import { showingOf, type Showing } from '../../case/show/opened/showing.ts'

/** What makes up a person's view of a case at any token. The gate has let them in. */
export interface PinnedCaseParts {
  readonly crn: string
  readonly principal: Principal
  readonly replay: CaseReplay
  readonly sight: Sight
}

/** An entry found at a token, with the view that it was found in; or what is wrong. */
export type PinnedFound =
  | { readonly kind: 'found'; readonly showing: Showing; readonly entry: CaseEntry }
  | { readonly kind: 'wrong'; readonly problem: FieldProblem }

/** One case as one person may see it, at whichever snapshot tokens are asked for; each is opened once. */
export class PinnedCase {
  private readonly parts: PinnedCaseParts
  private readonly opened = new Map<string, Showing | BasisRefusal>()

  constructor(parts: PinnedCaseParts) {
    this.parts = parts
  }

  at(snapshot: string): Showing | BasisRefusal {
    const found = this.opened.get(snapshot) ?? this.open(snapshot)
    this.opened.set(snapshot, found)
    return found
  }

  /** What is wrong with a token, for whoever sent it. */
  basisProblem(snapshot: string, field: string): FieldProblem | undefined {
    const view = this.at(snapshot)
    if (isShowing(view)) return undefined
    return { field, problem: describeBasisRefusal(view), expected: 'the token of a view of this case' }
  }

  /** An entry that the person may refer to: on record at the token, named without doubt, its content theirs to read. */
  find(id: string, snapshot: string, fields: { readonly entry: string; readonly snapshot: string }): PinnedFound {
    const view = this.at(snapshot)
    if (!isShowing(view)) return { kind: 'wrong', problem: this.basisProblem(snapshot, fields.snapshot)! }
    const entries = view.file.find(id)
    const [entry] = entries
    if (entry === undefined) return wrong(fields.entry, `no entry ${id} is on record at that moment`)
    if (entries.length > 1) return wrong(fields.entry, `${entries.length} entries are called ${id} at that moment`)
    const withheld = view.placeholder(entry)
    if (withheld) return wrong(fields.entry, `the content of ${id} is withheld from you: ${withheld.why}`)
    return { kind: 'found', showing: view, entry }
  }

  private open(snapshot: string): Showing | BasisRefusal {
    const { crn, principal, replay, sight } = this.parts
    const opened = replay.open(crn, { snapshot })
    return isOpened(opened) ? showingOf(sight.within(opened), principal) : opened
  }
}

export function isShowing(view: Showing | BasisRefusal): view is Showing {
  return 'file' in view
}

function wrong(field: string, problem: string): PinnedFound {
  return { kind: 'wrong', problem: { field, problem, expected: 'the full id of an entry that you may read then' } }
}
