import type { EventEmitter } from 'node:events'
import { Metadata, status, type ServiceError } from '@grpc/grpc-js'

/** A gRPC status with the trailing metadata by which the server tells its own errors apart. */
export function serviceError(
  code: status,
  details: string,
  metadata: Readonly<Record<string, string>> = {},
): ServiceError {
  const trailer = new Metadata()
  for (const [key, value] of Object.entries(metadata)) trailer.set(key, value)
  return Object.assign(new Error(details), { code, details, metadata: trailer })
}

export const unavailable = (): ServiceError => serviceError(status.UNAVAILABLE, 'Server Is Not Ready')

export const accessDenied = (): ServiceError =>
  serviceError(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' })

export const streamDeleted = (stream: string): ServiceError =>
  serviceError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  })

/** Names this very server as the leader, so that a client that follows the hint comes back. */
export const notLeader = (port: number): ServiceError =>
  serviceError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': '127.0.0.1',
    'leader-endpoint-port': String(port),
  })

export const appendTooLarge = (limit: number): ServiceError =>
  serviceError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  })

export const requiredMetadataMissing = (property: string): ServiceError =>
  serviceError(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  })

/** Ends a streaming call with a status: the library listens for the event, whereas destroy() would send nothing. */
export function fail(call: EventEmitter, error: ServiceError): void {
  call.emit('error', error)
}
