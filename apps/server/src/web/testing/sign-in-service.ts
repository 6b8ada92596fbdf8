import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A sign-in service on loopback that speaks OAuth 2.0 as the real one does: code, PKCE, client secret. */
export interface SignInService {
  readonly address: string
  readonly clientId: string
  readonly clientSecret: string
  /** What happens at the sign-in service: the browser is sent back with a code. Answers where to. */
  readonly authorize: (address: string) => string
  readonly stop: () => Promise<void>
}

/** @param tokenFor - what it gives as the token of whoever signs in. */
export async function startSignInService(tokenFor: () => Promise<string>): Promise<SignInService> {
  const client = { clientId: 'sfo-review-pages', clientSecret: 'invented secret' }
  const challenges = new Map<string, string>()
  const server = createServer((request, response) => {
    void answerToken(request, response, { ...client, challenges, tokenFor })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    ...client,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authorize: address => authorize(new URL(address), challenges),
    stop: () => stop(server),
  }
}

function authorize(asked: URL, challenges: Map<string, string>): string {
  const code = `code-${challenges.size + 1}`
  challenges.set(code, asked.searchParams.get('code_challenge')!)
  const back = new URL(asked.searchParams.get('redirect_uri')!)
  back.searchParams.set('code', code)
  back.searchParams.set('state', asked.searchParams.get('state')!)
  return `${back.pathname}${back.search}`
}

interface Grants {
  readonly clientId: string
  readonly clientSecret: string
  readonly challenges: Map<string, string>
  readonly tokenFor: () => Promise<string>
}

async function answerToken(request: IncomingMessage, response: ServerResponse, grants: Grants): Promise<void> {
  const form = new URLSearchParams(await bodyOf(request))
  const code = form.get('code') ?? ''
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  const honoured = isClient(request, grants) && grants.challenges.get(code) === challenge
  grants.challenges.delete(code)
  response.writeHead(honoured ? 200 : 400, { 'content-type': 'application/json' })
  const answer = honoured
    ? { access_token: await grants.tokenFor(), token_type: 'bearer', expires_in: 3600 }
    : { error: 'invalid_grant' }
  response.end(JSON.stringify(answer))
}

function isClient({ headers }: IncomingMessage, { clientId, clientSecret }: Grants): boolean {
  const encoded = (headers.authorization ?? '').replace(/^Basic /, '')
  const [id, secret] = Buffer.from(encoded, 'base64').toString().split(':')
  const decoded = (text = '') => decodeURIComponent(text.replaceAll('+', ' '))
  return decoded(id) === clientId && decoded(secret) === clientSecret
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

async function stop(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}
