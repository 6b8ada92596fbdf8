import type { Instant } from '#case-record'
import { parsePosition, type Position } from '#event-log'

/** What a view stands on: what held when, as known when, from which state of the log, under which standards. */
export interface ResolvedBasis {
  readonly effectiveAt: Instant
  readonly knownAt: Instant
  /** Everything up to this position of the log was read; 'start' for an empty log. */
  readonly position: Position | 'start'
  /** Which set of oversight standards was applied. */
  readonly policySet: string
}

/** What a caller asks for. A snapshot token fixes everything and excludes the other two. */
export interface BasisRequest {
  readonly effectiveAt?: Instant
  readonly knownAt?: Instant
  readonly snapshot?: string
}

export type BasisRefusal =
  | { readonly kind: 'malformed-snapshot' }
  | { readonly kind: 'snapshot-and-times' }
  | { readonly kind: 'snapshot-ahead-of-log' }
  | { readonly kind: 'snapshot-of-other-standards'; readonly policySet: string }
  | { readonly kind: 'known-in-the-future' }

export interface BasisContext {
  readonly now: Instant
  readonly head: Position | 'start'
  readonly policySet: string
}

/**
 * Fixes a basis. Without a snapshot: `knownAt` defaults to now, `effectiveAt` to `knownAt`, and the log is taken as it
 * stands. Refuses a `knownAt` later than now, because nobody can say yet what will have been recorded.
 */
export function resolveBasis(request: BasisRequest, context: BasisContext): ResolvedBasis | BasisRefusal {
  if (request.snapshot !== undefined) {
    if (request.knownAt !== undefined || request.effectiveAt !== undefined) return { kind: 'snapshot-and-times' }
    return resolveSnapshot(request.snapshot, context)
  }
  const knownAt = request.knownAt ?? context.now
  if (knownAt > context.now) return { kind: 'known-in-the-future' }
  return {
    effectiveAt: request.effectiveAt ?? knownAt,
    knownAt,
    position: context.head,
    policySet: context.policySet,
  }
}

/** True when a basis could not be fixed. */
export function isBasisRefusal(value: ResolvedBasis | BasisRefusal): value is BasisRefusal {
  return 'kind' in value
}

/** What is wrong with a basis and what would be right, for people. */
export function describeBasisRefusal(refusal: BasisRefusal): string {
  switch (refusal.kind) {
    case 'malformed-snapshot':
      return 'snapshot is not a token of this service; pass the token exactly as an earlier answer gave it'
    case 'snapshot-and-times':
      return 'snapshot already fixes both times; pass either snapshot or effectiveAt and knownAt, not both'
    case 'snapshot-ahead-of-log':
      return 'snapshot names a state of the log that this server has not read; ask the service that issued it'
    case 'snapshot-of-other-standards':
      return `snapshot was made under the oversight standards ${refusal.policySet}, which are not the ones in use here`
    case 'known-in-the-future':
      return 'knownAt is later than now; pass a moment that has passed'
  }
}

/** The token that gives the same basis again. Opaque to callers; holds no personal data. */
export function snapshotToken(basis: ResolvedBasis): string {
  const fields = [basis.position, basis.effectiveAt, basis.knownAt, basis.policySet]
  return Buffer.from(JSON.stringify(fields)).toString('base64url')
}

function resolveSnapshot(token: string, context: BasisContext): ResolvedBasis | BasisRefusal {
  const fields = decode(token)
  if (!fields) return { kind: 'malformed-snapshot' }
  if (fields.policySet !== context.policySet) {
    return { kind: 'snapshot-of-other-standards', policySet: fields.policySet }
  }
  const ahead = fields.position !== 'start' && (context.head === 'start' || fields.position > context.head)
  return ahead ? { kind: 'snapshot-ahead-of-log' } : fields
}

function decode(token: string): ResolvedBasis | undefined {
  let fields: unknown
  try {
    fields = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
  if (!Array.isArray(fields) || fields.length !== 4) return undefined
  const [place, effectiveAt, knownAt, policySet] = fields as unknown[]
  const position = place === 'start' ? place : typeof place === 'string' ? parsePosition(place) : undefined
  if (position === undefined || !isTime(effectiveAt) || !isTime(knownAt) || typeof policySet !== 'string')
    return undefined
  return { position, effectiveAt, knownAt, policySet }
}

function isTime(value: unknown): value is Instant {
  return typeof value === 'number' && Number.isFinite(value)
}
