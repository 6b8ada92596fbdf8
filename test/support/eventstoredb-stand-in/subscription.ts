import type { ServerWritableStream } from '@grpc/grpc-js'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import { filterOf } from './record-filter.ts'
import type { StandInContext } from './context.ts'
import * as errors from './status.ts'
import { eventMessage } from './wire.ts'

const defaultSearchWindow = 32

/**
 * A subscription to $all, exclusive of the position it starts from. Sends a checkpoint after every so many records looked
 * at (the client's multiplier times its window) and when it has caught up, then says so, then goes on live. A checkpoint
 * lies between two records, as the real server's may: it is a place to go on from, not the position of an event.
 */
export function serveSubscription(
  context: StandInContext,
  call: ServerWritableStream<ReadReq, ReadResp>,
  options: ReadReq.Options,
): void {
  const all = options.getAll()!
  const start = all.hasPosition() ? BigInt(all.getPosition()!.getCommitPosition()) : undefined
  const startPrepare = all.hasPosition() ? BigInt(all.getPosition()!.getPreparePosition()) : 0n
  const { records } = context.log
  let next = all.hasEnd() ? records.length : 0
  if (start !== undefined) {
    const found = records.findIndex(
      ({ position }) => position > start || (position === start && position > startPrepare),
    )
    next = found === -1 ? records.length : found
  }

  const keep = filterOf(options)
  const filter = options.getFilter()
  const window = filter?.hasMax() ? filter.getMax() : defaultSearchWindow
  const interval = filter ? window * filter.getCheckpointintervalmultiplier() : Infinity
  const dropAfter = context.faults.takeDrop()
  let considered = 0
  let sent = 0
  let live = false
  let waiting = false
  let over = false

  const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('stand-in')
  call.write(new streams.ReadResp().setConfirmation(confirmation))

  const stop = (): void => {
    over = true
    forget()
    unlisten()
  }
  const drop = (): void => {
    stop()
    errors.fail(call, errors.unavailable())
  }
  const forget = context.faults.opened(drop)
  const unlisten = context.log.onCommit(() => pump())
  call.on('cancelled', stop)
  call.on('close', stop)
  call.on('drain', () => {
    waiting = false
    pump()
  })

  function checkpoint(): void {
    const last = records[next - 1]
    if (!last || !filter) return
    call.write(
      new streams.ReadResp().setCheckpoint(
        new streams.ReadResp.Checkpoint().setCommitPosition(String(last.end)).setPreparePosition('0'),
      ),
    )
  }

  function pump(): void {
    while (!over && !waiting && next < records.length) {
      const record = records[next++]!
      considered++
      if (keep(record)) {
        if (sent === dropAfter) return drop()
        sent++
        waiting = !call.write(new streams.ReadResp().setEvent(eventMessage(record)))
      }
      if (considered % interval === 0) checkpoint()
    }
    if (over || waiting || live) return
    live = true
    checkpoint()
    if (context.capabilities.caughtUp) call.write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()))
    if (sent === dropAfter) drop()
  }

  pump()
}
