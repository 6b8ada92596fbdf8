import { Server, ServerCredentials, type ServiceError, type UntypedServiceImplementation } from '@grpc/grpc-js'
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js'
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js'
import features from '@eventstore/db-client/generated/serverfeatures_pb.js'
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import gossip from '@eventstore/db-client/generated/gossip_pb.js'
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js'
import shared from '@eventstore/db-client/generated/shared_pb.js'
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { appendHandler } from './append-service.ts'
import { batchAppendHandler } from './batch-append-service.ts'
import type { CallCounts, StandInContext } from './context.ts'
import { deleteHandler, tombstoneHandler } from './delete-service.ts'
import { Faults } from './faults.ts'
import { StandInLog } from './log.ts'
import { readHandler } from './read-service.ts'
import { unavailable } from './status.ts'

export interface StandInOptions {
  /** 0, the default, takes a free port. */
  readonly port?: number
  readonly limits?: { readonly appendBytes: number; readonly recordBytes: number }
  /** Servers before 23.10 never say that a subscription has caught up. */
  readonly caughtUp?: boolean
  /** Unix time in milliseconds, for the `created` of events. */
  readonly clock?: () => number
}

export interface EventStoreDbStandIn {
  readonly connectionString: string
  readonly port: number
  readonly faults: Faults
  /** How often each method was called since the stand-in was started. */
  readonly counts: Readonly<CallCounts>
  /** The log itself, for a test that must look or write behind the client's back. */
  readonly log: StandInLog
  /** Drops every connection and stops listening. What was committed stays until the stand-in is thrown away. */
  stop(): Promise<void>
  /** Stops if need be, then listens again on the same port, with everything that was committed. */
  restart(): Promise<void>
}

const kurrentLimits = { appendBytes: 256 * 1024 * 1024, recordBytes: 16 * 1024 * 1024 }

/** A server on loopback that speaks the event store client's own protocol, over an in-memory log. */
export async function startEventStoreDbStandIn(options: StandInOptions = {}): Promise<EventStoreDbStandIn> {
  let port = options.port ?? 0
  const context: StandInContext = {
    log: new StandInLog(options.clock ?? Date.now),
    faults: new Faults(),
    limits: options.limits ?? kurrentLimits,
    capabilities: { caughtUp: options.caughtUp ?? true },
    counts: { append: 0, batchAppend: 0, read: 0, subscribe: 0 },
    port: () => port,
  }
  let server: Server | undefined = await listen(context, port, bound => (port = bound))
  const stop = (): Promise<void> => {
    server?.forceShutdown()
    server = undefined
    return Promise.resolve()
  }
  return {
    connectionString: `esdb://127.0.0.1:${port}?tls=false`,
    port,
    faults: context.faults,
    counts: context.counts,
    log: context.log,
    stop,
    restart: async () => {
      await stop()
      context.log.restarted()
      server = await listen(context, port, () => undefined)
    },
  }
}

async function listen(context: StandInContext, port: number, bound: (port: number) => void): Promise<Server> {
  const server = new Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 })
  const streams: UntypedServiceImplementation = {
    read: readHandler(context),
    append: appendHandler(context),
    batchAppend: batchAppendHandler(context),
    delete: deleteHandler(context),
    tombstone: tombstoneHandler(context),
  }
  server.addService(streamsService.StreamsService, streams)
  server.addService(featuresService.ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, reply: (error: null, methods: SupportedMethods) => void) =>
      reply(null, supportedMethods()),
  })
  server.addService(gossipService.GossipService, {
    read: (_call: unknown, reply: (error: ServiceError | null, cluster?: ClusterInfo) => void) =>
      context.faults.gossipFails ? reply(unavailable()) : reply(null, cluster(context.port())),
  })
  const taken = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, actual) =>
      error ? reject(error) : resolve(actual),
    )
  })
  bound(taken)
  return server
}

function supportedMethods(): SupportedMethods {
  const service = 'event_store.client.streams.streams'
  const methods = ['read', 'append', 'batchappend', 'delete', 'tombstone']
  return new features.SupportedMethods()
    .setEventStoreServerVersion('26.0.0')
    .setMethodsList(methods.map(method => new features.SupportedMethod().setServiceName(service).setMethodName(method)))
}

function cluster(port: number): ClusterInfo {
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString('00000000-0000-4000-8000-00000000000a'))
    .setTimeStamp('0')
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port))
  return new gossip.ClusterInfo().setMembersList([member])
}
