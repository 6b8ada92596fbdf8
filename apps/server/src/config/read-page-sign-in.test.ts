import { describe, expect, it } from '@jest/globals'
import { readConfig } from './read-config.ts'

const programs = { SFO_AUTH_JWKS_URL: 'https://sign-in.example/keys', SFO_AUTH_ISSUER: 'sign-in' }
const pages = {
  SFO_AUTH_AUTHORIZE_URL: 'https://sign-in.example/authorize',
  SFO_AUTH_TOKEN_URL: 'https://sign-in.example/token',
  SFO_AUTH_CLIENT_ID: 'sfo-review',
  SFO_AUTH_CLIENT_SECRET: 'never printed',
  SFO_PUBLIC_URL: 'https://sfo-review.example',
}

const problems = (env: object) => {
  const read = readConfig({ ...programs, ...env })
  return read.ok ? [] : read.error
}

describe('how people sign in to the pages', () => {
  it('is left out where none of its settings is given', () => {
    const read = readConfig(programs)
    expect(read.ok && read.value.signIn).toEqual({
      kind: 'issuer',
      jwksUrl: new URL(programs.SFO_AUTH_JWKS_URL),
      issuer: 'sign-in',
    })
  })

  it('is taken where all of them are', () => {
    const read = readConfig({ ...programs, ...pages })
    expect(read.ok && read.value.signIn).toMatchObject({ pages: { clientId: 'sfo-review' } })
  })

  it.each(Object.keys(pages))('names %s where it alone is missing', missing => {
    const rest = Object.fromEntries(Object.entries(pages).filter(([name]) => name !== missing))
    expect(problems(rest).map(each => each.variable)).toEqual([missing])
  })

  it('refuses addresses that are not https, and never prints the secret', () => {
    const found = problems({ ...pages, SFO_PUBLIC_URL: 'http://sfo-review.example', SFO_AUTH_TOKEN_URL: 'token' })
    expect(found.map(each => each.variable)).toEqual(['SFO_AUTH_TOKEN_URL', 'SFO_PUBLIC_URL'])
    expect(JSON.stringify(found)).not.toContain('never printed')
  })
})
