/** Every value of `extensions.code`. Closed and stable: programs depend on them. */
export type ErrorCode =
  /** No good token. */
  | 'UNAUTHENTICATED'
  /** Known, and not allowed. */
  | 'FORBIDDEN'
  /** A value is wrong; `extensions.fields` says which and why. */
  | 'BAD_USER_INPUT'
  /** The document is not GraphQL, or not of this schema. */
  | 'GRAPHQL_INVALID'
  /** The document is too deep, too costly, too long, or asks for too large a page. */
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  /** What the caller had seen is no longer the latest. */
  | 'CONFLICT'
  /** It is not known whether the change was made; send the same request again. */
  | 'UNKNOWN_OUTCOME'
  /** Nothing was done; try again shortly. */
  | 'UNAVAILABLE'
  /** A fault of the service. Says nothing but a correlation id. */
  | 'INTERNAL'

/** Why, where a program or a page goes on differently. FORBIDDEN without one: the role is not enough. */
export type ProblemReason =
  /** A limit on this one case keeps the person out; the message is what those who set it wrote. */
  'CASE_RESTRICTED'

/** What is wrong with one value that the caller gave. */
export interface FieldProblem {
  /** Path of the value, for example `basis.knownAt`. */
  readonly field: string
  readonly messages: readonly string[]
}

export const statusOf: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  GRAPHQL_INVALID: 400,
  LIMIT_EXCEEDED: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNKNOWN_OUTCOME: 503,
  UNAVAILABLE: 503,
  INTERNAL: 500,
}

/**
 * An error that may be told to the caller as it stands. Its message must hold no personal data that the caller did not
 * send. Expected failures of a business action are not errors but members of its result union.
 */
export class ApiProblem extends Error {
  readonly code: ErrorCode
  readonly fields?: readonly FieldProblem[]
  /** `extensions.reason`, where one code has several. */
  readonly reason?: ProblemReason
  /** Read by the GraphQL server when the whole request is refused. */
  readonly statusCode: number

  constructor(code: ErrorCode, message: string, fields?: readonly FieldProblem[], reason?: ProblemReason) {
    super(message)
    this.name = 'ApiProblem'
    this.code = code
    this.statusCode = statusOf[code]
    if (fields !== undefined) this.fields = fields
    if (reason !== undefined) this.reason = reason
  }
}
