import type { AppendResult, WrongExpectedVersionError } from '@eventstore/db-client'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EncodedEvent, EventCodec } from '../codec/codec.ts'
import { failed, ok, type Result } from '../errors.ts'
import type { Appended, AppendRequest, EventLog } from '../port.ts'
import { positionOf } from '../position.ts'
import { checkAppend } from '../requests.ts'
import { appendMeaningOf, detailOf } from './client-errors.ts'
import { closedError, EventStoreDbReader } from './event-reader.ts'
import type { StoreClient } from './store-client.ts'
import { eventDataOf, positionOfEvent } from './stored-event.ts'

type Sent = { readonly appended: AppendResult } | { readonly cause: unknown }

/** An EventStoreDB log: the server itself decides between writing, already standing and conflict. */
export class EventStoreDbLog extends EventStoreDbReader implements EventLog {
  readonly #deadlineMs: number
  readonly #pending = new Set<Promise<unknown>>()

  constructor(store: StoreClient, codec: EventCodec, deadlines: { readonly read: number; readonly append: number }) {
    super(store, codec, deadlines.read)
    this.#deadlineMs = deadlines.append
  }

  append(request: AppendRequest): Promise<Result<Appended>> {
    const appending = this.#append(request)
    this.#pending.add(appending)
    return appending.finally(() => this.#pending.delete(appending))
  }

  /** Appends already taken are answered first; their deadline bounds the wait. */
  override async close(): Promise<void> {
    this.#refusing = true
    await Promise.allSettled(this.#pending)
    await super.close()
  }

  #refusing = false

  async #append(request: AppendRequest): Promise<Result<Appended>> {
    if (this.#refusing) return failed(closedError)
    const checked = checkAppend(this.codec, request)
    if (!checked.ok) return checked
    const events = checked.value
    let sent = await this.#send(request, events)
    if ('cause' in sent && appendMeaningOf(sent.cause) === 'not-leader') {
      // Nothing was written, and the client turns to the leader it was told of in the next turn of the event loop.
      await nextTurn()
      sent = await this.#send(request, events)
    }
    return 'appended' in sent ? ok(appendedOf(sent.appended)) : this.#failure(request, events, sent.cause)
  }

  async #send({ stream, expected }: AppendRequest, events: readonly EncodedEvent[]): Promise<Sent> {
    try {
      const appended = await this.store.client.appendToStream(stream, events.map(eventDataOf), {
        expectedRevision: expected === 'no-stream' ? 'no_stream' : expected,
        requiresLeader: true,
        deadline: this.#deadlineMs,
      })
      return { appended }
    } catch (cause) {
      return { cause }
    }
  }

  async #failure(request: AppendRequest, events: readonly EncodedEvent[], cause: unknown): Promise<Result<Appended>> {
    const detail = detailOf(cause)
    switch (appendMeaningOf(cause)) {
      case 'unknown':
        return failed({ kind: 'unknown-outcome', detail })
      case 'not-leader':
      case 'not-written':
        return failed({ kind: 'unavailable', detail })
      case 'gone':
        return failed({ kind: 'gone', stream: request.stream })
      case 'invalid':
        return failed({ kind: 'invalid-request', detail })
      case 'too-large': {
        const actual = events.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)
        return failed({ kind: 'too-large', what: 'append', actual, limit: limitOf(cause) })
      }
      case 'wrong-version':
        return this.#conflict(request, events, cause as WrongExpectedVersionError)
    }
  }

  /**
   * The server recognises a retry by itself. Should it ever answer one with a wrong version, what stands is looked at
   * before a conflict is told: whoever lost an answer must not be told that somebody else was first.
   */
  async #conflict(
    { stream, expected }: AppendRequest,
    events: readonly EncodedEvent[],
    { actualVersion }: WrongExpectedVersionError,
  ): Promise<Result<Appended>> {
    const first = expected === 'no-stream' ? 0n : expected + 1n
    const standing = await this.readForwards(stream, first, events.length)
    if (standing.ok && events.every(({ id }, index) => isAt(standing.value[index], id, first + BigInt(index)))) {
      const last = standing.value.at(-1)!
      const position = positionOfEvent(last)
      return ok({ revision: last.revision, ...(position && { position }) })
    }
    const actual = typeof actualVersion === 'bigint' ? actualVersion : 'no-stream'
    return failed({ kind: 'conflict', stream, expected, actual })
  }
}

function appendedOf({ nextExpectedRevision, position }: AppendResult): Appended {
  return {
    revision: nextExpectedRevision,
    ...(position && { position: positionOf(position.commit, position.prepare) }),
  }
}

function isAt(
  event: { readonly id: string; readonly revision: bigint } | undefined,
  id: string,
  revision: bigint,
): boolean {
  return event?.id === id && event.revision === revision
}

function limitOf(cause: unknown): number {
  const limit = (cause as { readonly maxAppendSize?: number }).maxAppendSize
  return limit ?? 0
}
