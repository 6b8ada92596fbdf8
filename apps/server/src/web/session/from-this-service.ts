import type { FastifyRequest } from 'fastify'

/** Whether a form was sent from a page of this service, as the browser says; what came from elsewhere is not kept. */
export function isFromThisService(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const origin = request.headers.origin
  return origin !== undefined && URL.parse(origin)?.host === request.headers.host
}
