import { status, type handleServerStreamingCall } from '@grpc/grpc-js'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { filterOf, type RecordFilter } from './record-filter.ts'
import type { LogRecord } from './records.ts'
import type { StandInContext } from './context.ts'
import * as errors from './status.ts'
import { serveSubscription } from './subscription.ts'
import { eventMessage, streamIdentifier, streamNameOf } from './wire.ts'

type Options = ReadReq.Options

/** Streams.Read: one stream or $all, forwards or backwards, or a subscription to $all. */
export function readHandler(context: StandInContext): handleServerStreamingCall<ReadReq, ReadResp> {
  return call => {
    call.on('error', () => undefined)
    const options = call.request.getOptions() ?? new streams.ReadReq.Options()
    const subscription = options.hasSubscription()
    context.counts[subscription ? 'subscribe' : 'read']++
    const fault = context.faults.takeRead()
    if (fault === 'no-reply') return
    if (fault === 'access-denied') return errors.fail(call, errors.accessDenied())
    if (fault === 'not-leader') return errors.fail(call, errors.notLeader(context.port()))
    if (fault === 'unavailable') return errors.fail(call, errors.unavailable())
    if (subscription && options.hasAll()) return serveSubscription(context, call, options)
    if (subscription)
      return errors.fail(call, errors.serviceError(status.UNIMPLEMENTED, 'only $all may be subscribed to here'))
    const records = options.hasAll() ? readAll(context, options) : readStream(context, options)
    if (records === 'stream-deleted') return errors.fail(call, errors.streamDeleted(requestedStream(options)))
    if (records === 'not-found') {
      const identifier = streamIdentifier(requestedStream(options))
      call.write(
        new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifier)),
      )
      return call.end()
    }
    const sent = fault === 'unavailable-midway' ? records.slice(0, Math.floor(records.length / 2)) : records
    for (const record of sent) call.write(new streams.ReadResp().setEvent(eventMessage(record)))
    if (fault === 'unavailable-midway') errors.fail(call, errors.unavailable())
    else call.end()
  }
}

function requestedStream(options: Options): string {
  return streamNameOf(options.getStream()?.getStreamIdentifier())
}

function readStream(context: StandInContext, options: Options): readonly LogRecord[] | 'not-found' | 'stream-deleted' {
  const request = options.getStream()!
  const from = request.hasStart() ? 'start' : request.hasEnd() ? 'end' : BigInt(request.getRevision())
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS
  const read = context.log.readStream(requestedStream(options), backwards, from, Number(options.getCount()))
  return read.kind === 'records' ? read.records : read.kind
}

/** Forwards from a position includes the record there; backwards begins before it. */
function readAll(context: StandInContext, options: Options): readonly LogRecord[] {
  const { records } = context.log
  const all = options.getAll()!
  const from = all.hasPosition() ? BigInt(all.getPosition()!.getCommitPosition()) : all.hasEnd() ? 'end' : 'start'
  const keep: RecordFilter = filterOf(options)
  const count = Number(options.getCount())
  if (options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS) {
    const before = from === 'start' ? [] : records.filter(record => from === 'end' || record.position < from)
    return before.reverse().filter(keep).slice(0, count)
  }
  const after = from === 'end' ? [] : records.filter(record => from === 'start' || record.position >= from)
  return after.filter(keep).slice(0, count)
}
