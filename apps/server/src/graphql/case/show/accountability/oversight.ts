import { elapsedInWords, kindOf } from '#case-record'
import type { OversightCheck as ReplayCheck } from '#replay'
import type { OversightCheck } from '../../models/accountability.models.ts'
import { toOptionalEntry } from '../entry/entry.ts'
import type { Showing } from '../opened/showing.ts'
import { toElapsed } from '../entry/time.ts'

/** What a standard asked of a decision, and what the record holds of it; nothing recorded is said, not left blank. */
export function toOversight(showing: Showing, check: ReplayCheck): OversightCheck {
  const { id, title, source, confirmed, effectiveFrom } = check.standard
  return {
    standard: { id, title, source, confirmed, effectiveFrom, inForce: check.inForce },
    requires: check.anew ? `${check.requires}, of version ${check.anew.newest}` : check.requires,
    status: check.status,
    entry: toOptionalEntry(showing, check.entry),
    elapsed: check.elapsed && toElapsed(check.elapsed),
    version: check.anew?.newest,
    earlier: toOptionalEntry(showing, check.anew?.given),
    statement: statementOf(check),
  }
}

function statementOf(check: ReplayCheck): string {
  const required = requiredInWords(check)
  const after = afterInWords(check)
  switch (check.status) {
    case 'none recorded':
      return `No ${required}${byWhom(check)}${ofVersion(check)} recorded${ofEarlier(check)}.`
    case 'recorded':
      return `${capital(required)}${ofVersion(check)} recorded${after}.`
    case 'recorded late':
      return `${capital(required)}${ofVersion(check)} recorded late${after}.`
    case 'cannot say':
      return `${capital(required)}${ofVersion(check)} recorded${after}; the record does not say whether by ${notSaid(check)}.`
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

function ofVersion({ anew }: ReplayCheck): string {
  return anew ? ` of version ${anew.newest}` : ''
}

/** A signature is of the version that it was given on: it counts for that one, and is not held to count for another. */
function ofEarlier({ anew }: ReplayCheck): string {
  return anew ? `; ${anew.given.source.reference} was given on version ${anew.of}` : ''
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
