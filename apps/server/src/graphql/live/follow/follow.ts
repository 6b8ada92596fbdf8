import type { Principal } from '#access'
import { isAfter, type Position, type ReadFrom } from '#event-log'
import type { LiveConnection } from '../connections/live-connection.ts'
import type { EndReasonWord, LiveEnded, LiveStarted } from '../models/live.models.ts'
import { endedMessage } from './ended-message.ts'

/** What a subscription tells about, read at states of the log. */
export interface NewsSource<News extends { readonly position: Position }> {
  /** Why this person may not be told at this moment; undefined where they may. */
  refusal(principal: Principal): EndReasonWord | undefined
  /** False where nothing after one state of the log, up to another, can be news. Cheap. */
  mayHaveNews(after: ReadFrom, upTo: ReadFrom): boolean
  /** News in order, and how far it was looked for: it may be less far than asked, but never short of the last news. */
  between(after: ReadFrom, upTo: ReadFrom, principal: Principal): Promise<NewsBetween<News>>
}

export interface NewsBetween<News> {
  readonly news: readonly News[]
  readonly reached: ReadFrom
}

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
): AsyncGenerator<LiveStarted | News | LiveEnded> {
  const { connection, source, head } = following
  let position = following.after
  const standing = async () => {
    const found = await connection.standing()
    if (found.kind !== 'open') return found
    const reason = source.refusal(found.principal)
    return reason === undefined ? found : { kind: 'ended' as const, reason }
  }

  yield { __typename: 'LiveStarted', position }
  for (;;) {
    const rung = connection.bell.next()
    const upTo = head()
    const news = isBehind(position, upTo) && source.mayHaveNews(position, upTo)
    if (news || connection.takeCheckDue()) {
      const now = await standing()
      if (now.kind === 'gone') return
      if (now.kind === 'ended') return yield endedMessage(now.reason, position)
      if (news) {
        const found = await source.between(position, upTo, now.principal)
        for (const message of found.news) {
          const then = await standing()
          if (then.kind === 'gone') return
          if (then.kind === 'ended') return yield endedMessage(then.reason, position)
          yield message
          position = message.position
        }
        position = found.reached
        continue
      }
    }
    if (isBehind(position, upTo)) position = upTo
    await rung
  }
}

function isBehind(position: ReadFrom, upTo: ReadFrom): boolean {
  return upTo !== 'start' && isAfter(upTo, position)
}
