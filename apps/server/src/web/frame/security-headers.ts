import type { FastifyReply } from 'fastify'

export interface PageProtection {
  /** Known to this answer's own script tags only. */
  readonly nonce: string
  /** Whether the service is reached by HTTPS, so that the browser may be told never to use anything else. */
  readonly secure: boolean
}

/** Guards a page: nothing runs on it that this answer did not name, and nobody frames it. */
export function protectPage(reply: FastifyReply, { nonce, secure }: PageProtection): void {
  reply.helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", `'nonce-${nonce}'`],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
  })
}
