import type { GraphqlFeature } from '../feature.ts'
import { LiveConnections } from './connections/live-connections.ts'
import { LiveResolver } from './resolvers/live.resolver.ts'
import { LiveController } from './transport/live.controller.ts'
import { SubscriptionServer } from './transport/subscription-server.ts'

/** News of cases and queues as they come, over plain HTTP. */
export const liveFeature: GraphqlFeature = {
  resolvers: [LiveResolver],
  controllers: [LiveController],
  providers: [LiveConnections, SubscriptionServer],
}
