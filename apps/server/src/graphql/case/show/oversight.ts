import { elapsedInWords, kindOf } from '#case-record'
import type { OversightCheck as ReplayCheck } from '#replay'
import type { OversightCheck } from '../models/accountability.models.ts'
import { toOptionalEntry } from './entry.ts'
import type { Showing } from './showing.ts'
import { toElapsed } from './time.ts'

/** What a standard asked of a decision, and what the record holds of it; nothing recorded is said, not left blank. */
export function toOversight(showing: Showing, check: ReplayCheck): OversightCheck {
  const { id, title, source, confirmed, effectiveFrom } = check.standard
  return {
    standard: { id, title, source, confirmed, effectiveFrom, inForce: check.inForce },
    requires: check.requires,
    status: check.status,
    entry: toOptionalEntry(showing, check.entry),
    elapsed: check.elapsed && toElapsed(check.elapsed),
    statement: statementOf(check),
  }
}

function statementOf(check: ReplayCheck): string {
  const required = requiredInWords(check)
  const after = afterInWords(check)
  switch (check.status) {
    case 'none recorded':
      return `No ${required}${byWhom(check)} recorded.`
    case 'recorded':
      return `${capital(required)} recorded${after}.`
    case 'recorded late':
      return `${capital(required)} recorded late${after}.`
    case 'cannot say':
      return `${capital(required)} recorded${after}; the record does not say whether by ${notSaid(check)}.`
  }
}

/** Left out where not even the order is sure. */
function afterInWords({ elapsed }: ReplayCheck): string {
  if (!elapsed || elapsed.least < 0) return ''
  const words = elapsedInWords(elapsed)
  return elapsed.exact ? `, after ${words}` : `, ${words} after`
}

function requiredInWords({ requirement }: ReplayCheck): string {
  switch (requirement.kind) {
    case 'influence':
      return requirement.types.join(' or ')
    case 'entry':
      return `entry of ${requirement.kinds.map(kind => `"${kindOf({ kind }).title}"`).join(' or ')}`
    case 'statement':
      return requirement.of
  }
}

function notSaid({ notSaid: what, requirement }: ReplayCheck): string {
  return what === 'rank' && requirement.by ? requirement.by.inWords : 'another person'
}

function byWhom({ requirement }: ReplayCheck): string {
  return requirement.by ? ` by ${requirement.by.inWords}` : ''
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
