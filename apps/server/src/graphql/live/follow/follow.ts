import type { Principal } from '#access'
import { isAfter, type Position, type ReadFrom } from '#event-log'
import type { LiveConnection, Standing } from '../connections/live-connection.ts'
import type { EndReasonWord, LiveEnded, LiveStarted } from '../models/live.models.ts'
import { endedMessage } from './ended-message.ts'

/** What a subscription tells about, read at states of the log. */
export interface NewsSource<News extends { readonly position: Position }> {
  /** Why this person may not be told at this moment; undefined where they may. */
  refusal(principal: Principal): EndReasonWord | undefined
  /** False where nothing after one state of the log, up to another, can be news. Cheap. */
  mayHaveNews(after: ReadFrom, upTo: ReadFrom): boolean
  /** News in order, or why it cannot be read. */
  between(after: ReadFrom, upTo: ReadFrom, principal: Principal): Promise<NewsBetween<News>>
}

type NewsBetween<News> =
  /** `reached` may be less far than asked, but never short of the last news. */
  | { readonly kind: 'read'; readonly news: readonly News[]; readonly reached: ReadFrom }
  | { readonly kind: 'ended'; readonly reason: EndReasonWord }

export interface Following<News extends { readonly position: Position }> {
  readonly connection: LiveConnection
  readonly source: NewsSource<News>
  /** How far queries see. */
  readonly head: () => ReadFrom
  readonly after: ReadFrom
}

/**
 * The messages of one subscription: where it starts, the news after that in order, and why it was ended, unless the
 * reader left. Nothing is made before the reader takes what was made before, so that a slow one costs no memory; whether
 * the person may still be told is asked anew right before each message is handed over.
 */
export async function* follow<News extends { readonly position: Position }>(
  following: Following<News>,
): AsyncGenerator<LiveStarted | News | LiveEnded, void, undefined> {
  const { connection, head } = following
  let position = following.after
  yield { __typename: 'LiveStarted', position }
  for (;;) {
    const rung = connection.bell.next()
    const found = await lookFor(following, position)
    if (found.kind !== 'read') return yield* lastMessage(found, position)
    for (const message of found.news) {
      const standing = await standingOf(following)
      if (standing.kind !== 'open') return yield* lastMessage(standing, position)
      yield message
      position = message.position
    }
    position = found.reached
    if (!isBehind(position, head())) await rung
  }
}

type Over = Exclude<Standing, { readonly kind: 'open' }>

/** What is new after a position; nothing, as far as nothing can be. Judges the standing only where that is called for. */
async function lookFor<News extends { readonly position: Position }>(
  { connection, source, head }: Following<News>,
  position: ReadFrom,
): Promise<NewsBetween<News> | Over> {
  const upTo = head()
  const behind = isBehind(position, upTo)
  const news = behind && source.mayHaveNews(position, upTo)
  if (news || connection.takeCheckDue()) {
    const standing = await standingOf({ connection, source })
    if (standing.kind !== 'open') return standing
    if (news) return source.between(position, upTo, standing.principal)
  }
  return { kind: 'read', news: [], reached: behind ? upTo : position }
}

async function standingOf<News extends { readonly position: Position }>({
  connection,
  source,
}: Pick<Following<News>, 'connection' | 'source'>): Promise<Standing> {
  const standing = await connection.standing()
  if (standing.kind !== 'open') return standing
  const reason = source.refusal(standing.principal)
  return reason === undefined ? standing : { kind: 'ended', reason }
}

function* lastMessage(over: Over, position: ReadFrom): Generator<LiveEnded, void, undefined> {
  if (over.kind === 'ended') yield endedMessage(over.reason, position)
}

function isBehind(position: ReadFrom, upTo: ReadFrom): boolean {
  return upTo !== 'start' && isAfter(upTo, position)
}
