import { status, type handleClientStreamingCall, type sendUnaryData, type ServiceError } from '@grpc/grpc-js'
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { AppendFault } from './faults.ts'
import type { AppendOutcome } from './log.ts'
import type { Expected, ProposedRecord } from './records.ts'
import type { StandInContext } from './context.ts'
import * as errors from './status.ts'
import { expectedOf, proposedOf, streamNameOf } from './wire.ts'

export interface Proposal {
  readonly stream: string
  readonly expected: Expected
  readonly records: readonly ProposedRecord[]
}

/** Streams.Append: options first, then one message per event, one answer at the end. */
export function appendHandler(context: StandInContext): handleClientStreamingCall<AppendReq, AppendResp> {
  return (call, reply) => {
    const messages: AppendReq[] = []
    call.on('data', (message: AppendReq) => messages.push(message))
    call.on('error', () => undefined)
    call.on('end', () => {
      context.counts.append++
      answer(context, proposalOf(messages), reply)
    })
  }
}

/** What is wrong with a proposal before the log is asked, as the server checks it. */
export function proposalError(context: StandInContext, { records }: Proposal): ServiceError | undefined {
  const size = records.reduce((sum, record) => sum + record.data.length + record.customMetadata.length, 0)
  if (size > context.limits.appendBytes) return errors.appendTooLarge(context.limits.appendBytes)
  if (records.some(record => record.data.length + record.customMetadata.length > context.limits.recordBytes)) {
    return errors.appendTooLarge(context.limits.recordBytes)
  }
  if (records.some(record => record.type === '')) return errors.requiredMetadataMissing('type')
  return records.some(record => record.contentType === '') ? errors.requiredMetadataMissing('content-type') : undefined
}

type Refusal = ServiceError | 'no-reply'

const beforeCommit: Partial<Record<AppendFault, (context: StandInContext, stream: string) => Refusal>> = {
  'unavailable-before-commit': errors.unavailable,
  'no-reply-before-commit': () => 'no-reply',
  'not-leader': context => errors.notLeader(context.port()),
  'stream-deleted': (_context, stream) => errors.streamDeleted(stream),
  'access-denied': errors.accessDenied,
  'too-large': context => errors.appendTooLarge(context.limits.appendBytes),
  'invalid-argument': () => errors.requiredMetadataMissing('type'),
}

const afterCommit: Partial<Record<AppendFault, () => Refusal>> = {
  'unavailable-after-commit': errors.unavailable,
  'no-reply-after-commit': () => 'no-reply',
  'timeout-after-commit': () => errors.serviceError(status.ABORTED, 'Operation timed out: Commit phase timeout.'),
  'cancelled-after-commit': () => errors.serviceError(status.CANCELLED, 'The server is going down'),
  'unknown-after-commit': () => errors.serviceError(status.UNKNOWN, 'Unexpected OperationResult'),
}

/** The error by which a scripted fault answers instead of the log, if it does so before anything is committed. */
export function faultBeforeCommit(fault: AppendFault | undefined, context: StandInContext, stream: string) {
  return fault && beforeCommit[fault]?.(context, stream)
}

/** The error by which a scripted fault answers although the log has committed. */
export function faultAfterCommit(fault: AppendFault | undefined) {
  return fault && afterCommit[fault]?.()
}

/** The outcome that the client is told: that of the log, unless a scripted fault claims a wrong version. */
export function claimedOutcome(fault: AppendFault | undefined, outcome: AppendOutcome): AppendOutcome {
  const claimsWrong =
    fault === 'wrong-expected-version' ||
    (fault === 'idempotent-reply-claims-wrong-version' && outcome.kind === 'idempotent')
  return claimsWrong && 'revision' in outcome ? { kind: 'wrong-expected-version', current: outcome.revision } : outcome
}

function proposalOf([first, ...rest]: readonly AppendReq[]): Proposal {
  const options = first?.getOptions() ?? new streams.AppendReq.Options()
  return {
    stream: streamNameOf(options.getStreamIdentifier()),
    expected: expectedOf(options, options.getRevision()),
    records: rest.flatMap(message => {
      const proposed = message.getProposedMessage()
      return proposed ? [proposedOf(proposed)] : []
    }),
  }
}

function answer(context: StandInContext, proposal: Proposal, reply: sendUnaryData<AppendResp>): void {
  const fault = context.faults.takeAppend()
  const refusal = faultBeforeCommit(fault, context, proposal.stream) ?? proposalError(context, proposal)
  if (refusal === 'no-reply') return
  if (refusal) return reply(refusal)
  const outcome = context.log.append(proposal.stream, proposal.expected, proposal.records)
  const lost = faultAfterCommit(fault)
  if (lost === 'no-reply') return
  if (lost) return reply(lost)
  const claimed = claimedOutcome(fault, outcome)
  if (claimed.kind === 'stream-deleted') return reply(errors.streamDeleted(proposal.stream))
  reply(null, response(claimed, proposal.expected))
}

function response(outcome: Exclude<AppendOutcome, { kind: 'stream-deleted' }>, expected: Expected): AppendResp {
  const empty = new shared.Empty()
  if (outcome.kind === 'wrong-expected-version') {
    const wrong = new streams.AppendResp.WrongExpectedVersion()
    if (outcome.current === 'no-stream') wrong.setCurrentNoStream(empty)
    else wrong.setCurrentRevision(String(outcome.current))
    if (expected === 'no-stream') wrong.setExpectedNoStream(empty)
    else if (expected === 'any') wrong.setExpectedAny(empty)
    else if (expected === 'stream-exists') wrong.setExpectedStreamExists(empty)
    else wrong.setExpectedRevision(String(expected))
    return new streams.AppendResp().setWrongExpectedVersion(wrong)
  }
  const success = new streams.AppendResp.Success().setCurrentRevision(String(outcome.revision))
  if (outcome.kind === 'idempotent') success.setNoPosition(empty)
  else {
    const position = String(outcome.position)
    success.setPosition(new streams.AppendResp.Position().setCommitPosition(position).setPreparePosition(position))
  }
  return new streams.AppendResp().setSuccess(success)
}
