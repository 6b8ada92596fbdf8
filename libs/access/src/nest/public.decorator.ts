import { RouteConfig } from '@nestjs/platform-fastify'

/** The mark in a Fastify route's config that lets it be reached without a token. */
export interface PublicRouteConfig {
  readonly public?: boolean
}

/** Opens one controller method to callers without a token. Everything not marked needs one. */
export const Public = () => RouteConfig({ public: true } satisfies PublicRouteConfig)
