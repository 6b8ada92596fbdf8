import type { FastifyRequest } from 'fastify'

/** The mark in a Fastify route's config that says: a page, for a person with a browser and a cookie. */
export interface PageRouteConfig {
  readonly page?: boolean
  readonly public?: boolean
}

export function isPageRoute(request: FastifyRequest): boolean {
  return (request.routeOptions.config as PageRouteConfig | undefined)?.page === true
}
