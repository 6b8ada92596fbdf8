import type { AppendReq, BatchAppendReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import type { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streams from '@eventstore/db-client/generated/streams_pb.js'
import type { Expected, LogRecord, ProposedRecord } from './records.ts'

export type EventMessage = ReadResp.ReadEvent

interface ExpectedRevisionOption {
  hasNoStream(): boolean
  hasAny(): boolean
  hasStreamExists(): boolean
}

/** The stream that a request names. */
export function streamNameOf(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8')
}

export function streamIdentifier(name: string): StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(name, 'utf8')))
}

/** The expected revision that a request states; `revision` is its field for an exact one. */
export function expectedOf(option: ExpectedRevisionOption, revision: string): Expected {
  if (option.hasNoStream()) return 'no-stream'
  if (option.hasAny()) return 'any'
  return option.hasStreamExists() ? 'stream-exists' : BigInt(revision)
}

export function proposedOf(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): ProposedRecord {
  const metadata = message.getMetadataMap()
  return {
    id: uuidText(message.getId()),
    type: metadata.get('type') ?? '',
    contentType: metadata.get('content-type') ?? '',
    data: message.getData_asU8(),
    customMetadata: message.getCustomMetadata_asU8(),
  }
}

export function eventMessage(record: LogRecord): EventMessage {
  const position = String(record.position)
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(record.id))
    .setStreamIdentifier(streamIdentifier(record.stream))
    .setStreamRevision(String(record.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(record.data)
    .setCustomMetadata(record.customMetadata)
  recorded
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', String(record.created))
  return new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(position)
}

/** The client sends and asks for ids as text; the structured form is another client's way. */
function uuidText(uuid: UUID | undefined): string {
  return uuid?.getString() ?? ''
}
