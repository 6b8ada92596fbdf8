import type { EventCodec } from '../codec/codec.ts'
import type { Result } from '../errors.ts'
import type { RecordedEvent } from '../event.ts'
import { positionOf } from '../position.ts'

/** One row of the event table. */
export interface EventRow {
  readonly position: number
  readonly stream: string
  readonly revision: number
  readonly id: string
  readonly type: string
  readonly version: number
  readonly entered: string
  readonly body: string
  readonly hash: string
}

export const eventColumns = 'position, stream, revision, id, type, version, entered, body, hash'

/** The event of a row, verified and upcast; `corrupt` or `unknown-type` otherwise. */
export function eventOfRow(codec: EventCodec, row: EventRow): Result<RecordedEvent> {
  const { stream, id, type, version, entered, body, hash } = row
  const revision = BigInt(row.revision)
  const position = positionOf(BigInt(row.position))
  return codec.decode({ id, type, version, stream, revision, position, entered, body, hash })
}
