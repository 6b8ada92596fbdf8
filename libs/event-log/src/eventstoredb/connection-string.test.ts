import { describe, expect, it } from '@jest/globals'
import { contractCodec } from '../contract/test-codec.ts'
import { connectionStringProblem } from './connection-string.ts'
import { openEventStoreDbEventLog } from './open.ts'

describe('a connection string', () => {
  it.each([
    'esdb://localhost:2113?tls=false',
    ' esdb://127.0.0.1:2113/?tls=false ',
    'esdb://admin:pa%3Ass@n1:2113,n2:2113,n3:2113?tls=true&tlsCAFile=/certs/ca/ca.crt&nodePreference=leader',
    'esdb+discover://cluster.example?default_deadline=5000&keep-alive-interval=20000',
  ])('is taken: %s', text => {
    expect(connectionStringProblem(text)).toBeUndefined()
  })

  it.each([
    ['kurrentdb://localhost:2113', 'write esdb:// instead of kurrentdb://'],
    ['kurrentdb+discover://cluster', 'write esdb+discover:// instead of kurrentdb+discover://'],
    ['http://localhost:2113', 'begins with esdb://'],
    ['localhost:2113', 'begins with esdb://'],
    ['esdb://localhost?tlsVerifyCert=false', 'tlsCAFile or NODE_EXTRA_CA_CERTS'],
    ['esdb://localhost?tls_verify_cert=false', 'has no effect'],
    ['esdb://localhost?throwOnAppendFailure=false', 'not allowed'],
    ['esdb://localhost?tsl=false', 'unknown option "tsl"; the options are connectionName'],
    ['esdb://localhost?tls=', 'has no value'],
    ['esdb://admin:pa:ss@localhost', '%3A'],
    ['esdb://admin:100%@localhost', '%25'],
  ])('is refused with what to write instead: %s', (text, advice) => {
    expect(connectionStringProblem(text)).toContain(advice)
  })

  it.each([
    'esdb://admin:topsecret@localhost:port',
    'esdb://admin:topsecret@localhost?tls=maybe',
    'esdb://admin:topsecret@localhost?tlsCAFile=/does/not/exist',
    'esdb://admin:topsecret@localhost?nonsense=1',
  ])('that cannot be used is an invalid request, and its password is not repeated: %s', async connectionString => {
    const opened = await openEventStoreDbEventLog({ connectionString, codec: contractCodec })
    expect(opened).toMatchObject({ ok: false, error: { kind: 'invalid-request' } })
    expect(JSON.stringify(opened)).not.toContain('topsecret')
  })
})
