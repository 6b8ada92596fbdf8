import type { EventCodec } from '../codec/codec.ts'
import { contentOfBody } from '../codec/stored-content.ts'
import { failed, type Result } from '../errors.ts'
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
export function eventOfRow(codec: EventCodec, { body, ...row }: EventRow): Result<RecordedEvent> {
  const revision = BigInt(row.revision)
  const content = contentOfBody(body)
  if (content) return codec.decode({ ...row, revision, position: positionOf(BigInt(row.position)), content })
  return failed({ kind: 'corrupt', stream: row.stream, revision, detail: 'its body is not readable' })
}
