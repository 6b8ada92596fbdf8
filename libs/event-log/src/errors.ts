/** Everything that can go wrong at the event log's port. Closed: an adapter maps every failure onto one of these. */
export type EventLogError =
  | ConflictError
  | UnknownOutcomeError
  | TooLargeError
  | GoneError
  | UnavailableError
  | CorruptError
  | UnknownTypeError
  | InvalidRequestError

/** The stream is not at the revision that the caller stated; nothing was written. */
export interface ConflictError {
  readonly kind: 'conflict'
  readonly stream: string
  readonly expected: bigint | 'no-stream'
  readonly actual: bigint | 'no-stream'
}

/** The append may or may not have been committed. Retry with the same event ids and the same expectation. */
export interface UnknownOutcomeError {
  readonly kind: 'unknown-outcome'
  readonly detail: string
}

/** A limit of the port was passed; nothing was written. */
export interface TooLargeError {
  readonly kind: 'too-large'
  readonly what: 'event' | 'append'
  readonly actual: number
  readonly limit: number
  /** Which event of the append, where it is one event that is too large. */
  readonly index?: number
}

/** The stream was destroyed in the store itself, outside this port, and can never be written again. */
export interface GoneError {
  readonly kind: 'gone'
  readonly stream: string
}

/** The store did not take the request; nothing was written. */
export interface UnavailableError {
  readonly kind: 'unavailable'
  readonly detail: string
}

/** What the store returned is not what was appended. */
export interface CorruptError {
  readonly kind: 'corrupt'
  readonly stream: string
  readonly revision: bigint
  readonly detail: string
}

/** An event of a type or version that this software does not know. Readers stop; they never skip. */
export interface UnknownTypeError {
  readonly kind: 'unknown-type'
  readonly type: string
  readonly version: number
  readonly stream: string
  readonly revision: bigint
}

/** The request itself is a programming mistake: an empty append, one id twice, an unknown type, a value JSON cannot carry. */
export interface InvalidRequestError {
  readonly kind: 'invalid-request'
  readonly detail: string
}

export type Result<Value, Problem = EventLogError> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Problem }

/** What was asked for. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** Why there is none, as data; nothing is thrown. */
export function failed<Problem>(error: Problem): { readonly ok: false; readonly error: Problem } {
  return { ok: false, error }
}

/** One plain sentence for logs and operators. Carries stream names and numbers, never event content. */
export function describeEventLogError(error: EventLogError): string {
  switch (error.kind) {
    case 'conflict':
      return `stream ${error.stream} is at ${error.actual}, not at ${error.expected}`
    case 'unknown-outcome':
      return `it is not known whether the append was committed: ${error.detail}`
    case 'too-large':
      return `the ${error.what} is too large: ${error.actual}, at most ${error.limit}`
    case 'gone':
      return `stream ${error.stream} was destroyed in the store`
    case 'unavailable':
      return `the event log is unavailable: ${error.detail}`
    case 'corrupt':
      return `event ${error.revision} of stream ${error.stream} is not what was appended: ${error.detail}`
    case 'unknown-type':
      return `event ${error.revision} of stream ${error.stream} has type ${error.type} version ${error.version}, which this software does not know`
    case 'invalid-request':
      return `the request is not valid: ${error.detail}`
  }
}

/** Carries an EventLogError through code that can only throw, such as an async iteration. */
export class EventLogFailure extends Error {
  readonly error: EventLogError

  constructor(error: EventLogError) {
    super(describeEventLogError(error))
    this.name = 'EventLogFailure'
    this.error = error
  }
}

/** The value of a result, or an EventLogFailure thrown. For composition roots, tools and tests. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new EventLogFailure(result.error)
}
