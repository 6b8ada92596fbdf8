import { status, type handleBidiStreamingCall, type ServiceError } from '@grpc/grpc-js'
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import statusMessages from '@eventstore/db-client/generated/status_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import anyMessages from 'google-protobuf/google/protobuf/any_pb.js'
import emptyMessages from 'google-protobuf/google/protobuf/empty_pb.js'
import { claimedOutcome, faultAfterCommit, faultBeforeCommit, proposalError, type Proposal } from './append-service.ts'
import type { AppendOutcome } from './log.ts'
import type { Expected, ProposedRecord } from './records.ts'
import type { StandInContext } from './context.ts'
import { fail } from './status.ts'
import { expectedOf, proposedOf, streamIdentifier, streamNameOf } from './wire.ts'

interface OpenBatch {
  readonly stream: string
  readonly expected: Expected
  readonly records: ProposedRecord[]
}

/** Streams.BatchAppend: many appends over one call, told apart by correlation id, each cut into parts. */
export function batchAppendHandler(context: StandInContext): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> {
  return call => {
    const open = new Map<string, OpenBatch>()
    call.on('error', () => undefined)
    call.on('end', () => call.end())
    call.on('data', (message: BatchAppendReq) => {
      const correlation = message.getCorrelationId()?.getString() ?? ''
      const batch = open.get(correlation) ?? beginBatch(message)
      open.set(correlation, batch)
      batch.records.push(...message.getProposedMessagesList().map(proposedOf))
      if (!message.getIsFinal()) return
      open.delete(correlation)
      context.counts.batchAppend++
      const reply = answer(context, batch)
      if (reply === 'no-reply') return
      if (reply instanceof Error) fail(call, reply)
      else
        call.write(
          reply
            .setCorrelationId(new shared.UUID().setString(correlation))
            .setStreamIdentifier(streamIdentifier(batch.stream)),
        )
    })
  }
}

function beginBatch(message: BatchAppendReq): OpenBatch {
  const options = message.getOptions() ?? new streams.BatchAppendReq.Options()
  return {
    stream: streamNameOf(options.getStreamIdentifier()),
    expected: expectedOf(options, options.getStreamPosition()),
    records: [],
  }
}

function answer(context: StandInContext, proposal: Proposal): BatchAppendResp | ServiceError | 'no-reply' {
  const fault = context.faults.takeAppend()
  const refusal = faultBeforeCommit(fault, context, proposal.stream)
  if (refusal) return refusal
  if (proposalError(context, proposal)) return tooLarge(context.limits.appendBytes)
  const outcome = context.log.append(proposal.stream, proposal.expected, proposal.records)
  return faultAfterCommit(fault) ?? response(claimedOutcome(fault, outcome), proposal)
}

function response(outcome: AppendOutcome, proposal: Proposal): BatchAppendResp {
  if (outcome.kind === 'wrong-expected-version') return wrongExpectedVersion(outcome.current, proposal.expected)
  if (outcome.kind === 'stream-deleted') {
    const details = new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(proposal.stream))
    return failure('StreamDeleted', details.serializeBinary())
  }
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(String(outcome.revision))
  if (outcome.kind === 'idempotent') success.setNoPosition(new emptyMessages.Empty())
  else {
    const position = String(outcome.position)
    success.setPosition(new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position))
  }
  return new streams.BatchAppendResp().setSuccess(success)
}

function wrongExpectedVersion(current: bigint | 'no-stream', expected: Expected): BatchAppendResp {
  const empty = new emptyMessages.Empty()
  const wrong = new shared.WrongExpectedVersion()
  if (current === 'no-stream') wrong.setCurrentNoStream(empty)
  else wrong.setCurrentStreamRevision(String(current))
  if (expected === 'no-stream') wrong.setExpectedNoStream(empty)
  else if (expected === 'any') wrong.setExpectedAny(empty)
  else if (expected === 'stream-exists') wrong.setExpectedStreamExists(empty)
  else wrong.setExpectedStreamPosition(String(expected))
  return failure('WrongExpectedVersion', wrong.serializeBinary())
}

function tooLarge(limit: number): BatchAppendResp {
  return failure(
    'MaximumAppendSizeExceeded',
    new shared.MaximumAppendSizeExceeded().setMaxappendsize(limit).serializeBinary(),
  )
}

function failure(name: string, details: Uint8Array): BatchAppendResp {
  const packed = new anyMessages.Any()
  packed.pack(details, `event_store.client.${name}`)
  return new streams.BatchAppendResp().setError(
    new statusMessages.Status()
      .setCode(status.UNKNOWN as number)
      .setMessage(name)
      .setDetails(packed),
  )
}
