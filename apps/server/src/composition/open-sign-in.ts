import { createDemoIssuer, createTokenVerifier, type DemoRefusal, remoteKeys } from '#access'
import { failed, ok, type Result } from '#event-log'
import type { Config } from '../config/config.ts'
import type { SignIn } from './create-app.ts'

/** Who is believed under this configuration. A demo is refused here a second time unless it listens on loopback. */
export async function openSignIn(config: Config, now: () => Date): Promise<Result<SignIn, DemoRefusal>> {
  const { signIn, http } = config
  if (signIn.kind === 'issuer') {
    const { jwksUrl, issuer, audience } = signIn
    const options = { keys: remoteKeys(jwksUrl), issuer, now, ...(audience === undefined ? {} : { audience }) }
    return ok({ kind: 'issuer', verifier: createTokenVerifier(options) })
  }
  const created = await createDemoIssuer({ startedAsDemo: true, host: http.host, now })
  return created.ok ? ok({ kind: 'demo', issuer: created.value }) : failed(created.error)
}
