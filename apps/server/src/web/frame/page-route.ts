import type { FastifyRequest } from 'fastify'

/** The mark in a Fastify route's config that says: a page, for a person with a browser and a cookie. */
export interface PageRouteConfig {
  readonly page?: boolean
  readonly public?: boolean
  /** What a script of a page asks, in the name of whoever is signed in to it: it takes the cookie, and is answered in JSON. */
  readonly askedByPage?: boolean
}

/** Whether a request is for a page: one of this service's, or an address typed into a browser that is none. */
export function isForAPage(request: FastifyRequest): boolean {
  if ((request.routeOptions.config as PageRouteConfig | undefined)?.page === true) return true
  return request.is404 && request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
}

export function isAskedByPage(request: FastifyRequest): boolean {
  return (request.routeOptions.config as PageRouteConfig | undefined)?.askedByPage === true
}
