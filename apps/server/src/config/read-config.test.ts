import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import type { Config, Environment } from './config.ts'
import { readConfig } from './read-config.ts'

const issuer: Environment = {
  SFO_AUTH_JWKS_URL: 'https://sign-in.example/auth/.well-known/jwks.json',
  SFO_AUTH_ISSUER: 'https://sign-in.example/auth/issuer',
}

function read(env: Environment, args: readonly string[] = []): Config {
  const config = readConfig(env, args)
  if (!config.ok) throw new Error(JSON.stringify(config.error))
  return config.value
}

function problems(env: Environment, args: readonly string[] = []): string[] {
  const config = readConfig(env, args)
  return config.ok ? [] : config.error.map(problem => problem.variable)
}

describe('configuration', () => {
  it('needs only the issuer of tokens; everything else has a default', () => {
    expect(read(issuer)).toEqual({
      dataDir: resolve('.data'),
      store: { kind: 'sqlite', file: resolve('.data/event-log.sqlite') },
      serverName: hostname(),
      http: { host: '127.0.0.1', port: 3000 },
      signIn: {
        kind: 'issuer',
        jwksUrl: new URL('https://sign-in.example/auth/.well-known/jwks.json'),
        issuer: 'https://sign-in.example/auth/issuer',
      },
      logLevel: 'info',
      graphql: { introspection: false, maxDepth: 15, maxCost: 50_000 },
      shutdownSeconds: 20,
      build: {},
    })
  })

  it('needs nothing at all as a demo', () => {
    expect(read({}, ['--demo'])).toMatchObject({ signIn: { kind: 'demo' }, graphql: { introspection: true } })
    expect(read({ SFO_DEMO: 'true' })).toMatchObject({ signIn: { kind: 'demo' } })
  })

  it('names every problem at once', () => {
    const env = {
      SFO_AUTH_JWKS_URL: 'http://sign-in.example/keys',
      SFO_STORE: 'postgres://somewhere',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      SFO_DEMO: 'perhaps',
      SFO_GRAPHQL_MAX_DEPTH: '6',
      SFO_DATADIR: '/data',
    }
    expect(problems(env, ['--port=3']).sort()).toEqual([
      '--port=3',
      'LOG_LEVEL',
      'PORT',
      'SFO_AUTH_ISSUER',
      'SFO_AUTH_JWKS_URL',
      'SFO_DATADIR',
      'SFO_DEMO',
      'SFO_GRAPHQL_MAX_DEPTH',
      'SFO_STORE',
    ])
  })

  it('says what would be right', () => {
    const config = readConfig({ ...issuer, SFO_DATADIR: '/data', PORT: '-1' })
    expect(config.ok ? [] : config.error).toEqual([
      { variable: 'PORT', problem: '"-1" is not a whole number from 0 to 65535', remedy: 'for example 3000' },
      {
        variable: 'SFO_DATADIR',
        problem: 'is not a setting of this service',
        remedy: 'did you mean SFO_DATA_DIR? Otherwise remove it',
      },
    ])
  })

  it('never repeats a connection string', () => {
    const config = readConfig({ ...issuer, SFO_STORE: 'kurrentdb://admin:hunter2@db:2113' })
    expect(config.ok).toBe(false)
    expect(JSON.stringify(config)).not.toContain('hunter2')
  })

  it.each<[string, Config['store']]>([
    ['sqlite:', { kind: 'sqlite', file: resolve('/srv/sfo/event-log.sqlite') }],
    ['sqlite:/elsewhere/log.db', { kind: 'sqlite', file: '/elsewhere/log.db' }],
    ['sqlite:///elsewhere/log.db', { kind: 'sqlite', file: '/elsewhere/log.db' }],
    ['esdb://localhost:2113?tls=false', { kind: 'eventstoredb', connectionString: 'esdb://localhost:2113?tls=false' }],
    ['esdb+discover://db:2113', { kind: 'eventstoredb', connectionString: 'esdb+discover://db:2113' }],
  ])('keeps the log where SFO_STORE says: %s', (value, store) => {
    expect(read({ ...issuer, SFO_DATA_DIR: '/srv/sfo', SFO_STORE: value }).store).toEqual(store)
  })

  it('keeps a log in memory for a demo and for nothing else', () => {
    expect(read({ SFO_STORE: 'memory:' }, ['--demo']).store).toEqual({ kind: 'memory' })
    expect(problems({ ...issuer, SFO_STORE: 'memory:' })).toEqual(['SFO_STORE'])
  })

  it.each(['0.0.0.0', '::', '192.168.0.9', 'sfo.example'])('refuses a demo that others could reach at %s', HOST => {
    expect(problems({ HOST }, ['--demo'])).toEqual(['HOST'])
    expect(read({ ...issuer, HOST }).http.host).toBe(HOST)
  })

  it('refuses a demo that also names an issuer', () => {
    expect(problems(issuer, ['--demo'])).toEqual(['SFO_AUTH_JWKS_URL', 'SFO_AUTH_ISSUER'])
  })
})
