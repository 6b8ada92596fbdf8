import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { loadMutation, outcomeOf, type LoadAnswer } from './load-mutation.ts'
import type { FileOutcome } from './outcome.ts'

/** A service to send files to, and the token that says who sends them. */
export interface Service {
  readonly url: URL
  readonly token: string
}

/** A load writes to the disk before it answers; a service that is alive answers long before this. */
const patienceMilliseconds = 120_000

/** Sends files one by one to a service's API. The answers are those of loading here, as far as the service tells them. */
export async function* loadRemotely(
  files: readonly string[],
  service: Service,
): AsyncGenerator<{ readonly file: string; readonly result: FileOutcome }> {
  for (const file of files) yield { file, result: await send(file, service) }
}

async function send(file: string, service: Service): Promise<FileOutcome> {
  const content = await contentOf(file)
  if (typeof content !== 'string') return content
  const variables = { content, fileName: basename(file) }
  let response: Response
  let body: GraphqlBody
  try {
    response = await fetch(new URL('graphql', withSlash(service.url)), {
      method: 'POST',
      headers: { authorization: `Bearer ${service.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: loadMutation, variables }),
      signal: AbortSignal.timeout(patienceMilliseconds),
      redirect: 'error',
    })
    body = (await response.json().catch(() => ({}))) as GraphqlBody
  } catch (error) {
    return lostConnection(error)
  }
  const answer = body.data?.loadChronology
  return answer ? outcomeOf(answer) : withoutAnswer(response.status, body)
}

interface GraphqlBody {
  readonly data?: { readonly loadChronology?: LoadAnswer } | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** The text of a file, or why it cannot be sent: a text that is not UTF-8 would be changed on the way. */
async function contentOf(file: string): Promise<string | FileOutcome> {
  const refused = (problem: string, expected: string): FileOutcome => ({
    outcome: 'refused',
    problems: { listed: [{ pointer: '', problem, expected }], total: 1 },
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof TypeError) return refused('the text is not UTF-8', 'UTF-8 text')
    const reason = error instanceof Error ? error.message : String(error)
    return refused(`the file cannot be read: ${reason}`, 'a file that can be read')
  }
}

const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

function lostConnection(error: unknown): FileOutcome {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const reason = cause instanceof Error ? cause.message : String(cause)
  const unsent = neverConnected.includes((cause as NodeJS.ErrnoException).code ?? '')
  return unsent
    ? notAccepted(exitCodes.unavailable, `the service cannot be reached: ${reason}`)
    : notAccepted(exitCodes.unknownOutcome, `the service did not answer: ${reason}`)
}

const exitCodeByErrorCode: Readonly<Record<string, ExitCode>> = {
  UNAUTHENTICATED: exitCodes.notPermitted,
  FORBIDDEN: exitCodes.notPermitted,
  UNAVAILABLE: exitCodes.unavailable,
  UNKNOWN_OUTCOME: exitCodes.unknownOutcome,
  INTERNAL: exitCodes.unknownOutcome,
  LIMIT_EXCEEDED: exitCodes.refused,
  BAD_USER_INPUT: exitCodes.refused,
}

function withoutAnswer(status: number, { errors }: GraphqlBody): FileOutcome {
  const [error] = errors ?? []
  const known = exitCodeByErrorCode[error?.extensions?.code ?? '']
  if (known !== undefined) return notAccepted(known, error!.message)
  const reason = error?.message ?? `the service answered with status ${status}`
  if (status === 401 || status === 403) return notAccepted(exitCodes.notPermitted, reason)
  if (status === 413) {
    return notAccepted(exitCodes.refused, 'the file is larger than the service takes; load it where the log is kept')
  }
  return notAccepted(exitCodes.unavailable, reason)
}

function notAccepted(exitCode: ExitCode, reason: string): FileOutcome {
  return { outcome: 'not-accepted', exitCode, reason }
}

function withSlash(url: URL): URL {
  return url.pathname.endsWith('/') ? url : new URL(`${url.pathname}/`, url)
}
