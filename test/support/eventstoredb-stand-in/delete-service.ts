import { status, type handleUnaryCall } from '@grpc/grpc-js'
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { DeleteOutcome } from './log.ts'
import type { StandInContext } from './context.ts'
import * as errors from './status.ts'
import { expectedOf, streamNameOf } from './wire.ts'

/** Streams.Delete: a soft delete. */
export function deleteHandler({ log }: StandInContext): handleUnaryCall<DeleteReq, DeleteResp> {
  return ({ request }, reply) => {
    const options = request.getOptions() ?? new streams.DeleteReq.Options()
    const stream = streamNameOf(options.getStreamIdentifier())
    const outcome = log.softDelete(stream, expectedOf(options, options.getRevision()))
    if (outcome.kind !== 'written') return reply(refusal(outcome, stream))
    const position = String(outcome.position)
    reply(
      null,
      new streams.DeleteResp().setPosition(
        new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position),
      ),
    )
  }
}

/** Streams.Tombstone: a hard delete. */
export function tombstoneHandler({ log }: StandInContext): handleUnaryCall<TombstoneReq, TombstoneResp> {
  return ({ request }, reply) => {
    const options = request.getOptions() ?? new streams.TombstoneReq.Options()
    const stream = streamNameOf(options.getStreamIdentifier())
    const outcome = log.tombstone(stream, expectedOf(options, options.getRevision()))
    if (outcome.kind !== 'written') return reply(refusal(outcome, stream))
    const position = String(outcome.position)
    reply(
      null,
      new streams.TombstoneResp().setPosition(
        new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
      ),
    )
  }
}

function refusal(outcome: Exclude<DeleteOutcome, { kind: 'written' }>, stream: string) {
  if (outcome.kind === 'stream-deleted') return errors.streamDeleted(stream)
  return errors.serviceError(status.FAILED_PRECONDITION, 'WrongExpectedVersion', {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': '-2',
    'actual-version': outcome.current === 'no-stream' ? '' : String(outcome.current),
  })
}
