import { describe, expect, it } from '@jest/globals'
import type { Notice } from '#case-record'
import { NoticeSeals } from './notice-seals.ts'

const notice: Notice = { id: 'verdict-before-replies', text: 'This gives a verdict.', entries: [] }
const demo = () => new NoticeSeals({ signIn: { kind: 'demo', generated: 0 } })

function withClient(clientSecret: string) {
  const url = new URL('https://sign-in.invented.example/')
  const pages = { authorizeUrl: url, tokenUrl: url, publicUrl: url, clientId: 'pages', clientSecret }
  return new NoticeSeals({ signIn: { kind: 'issuer', jwksUrl: url, issuer: 'invented', pages } })
}

describe('the seal of a notice', () => {
  it('stands for that notice, with the command that it was given for', () => {
    const seals = demo()
    const seal = seals.sealOf(notice, 'one command')
    expect(seals.digestsIn([seal], 'one command')).toHaveLength(1)
    expect(seals.digestsIn([seal], 'another command')).toEqual([])
  })

  it('is not made by whoever knows what the notice says', () => {
    const seals = demo()
    const [digest] = seals.sealOf(notice, 'one command').split('.')
    expect(seals.digestsIn([digest!, `${digest}.`, notice.id, ''], 'one command')).toEqual([])
    expect(seals.digestsIn([demo().sealOf(notice, 'one command')], 'one command')).toEqual([])
  })

  it('holds on every server that people sign in to by the same client', () => {
    const seal = withClient('invented secret').sealOf(notice, 'one command')
    expect(withClient('invented secret').digestsIn([seal], 'one command')).toHaveLength(1)
    expect(withClient('another secret').digestsIn([seal], 'one command')).toEqual([])
  })

  it('is another one where the notice says something else', () => {
    const seals = demo()
    const [before] = seals.digestsIn([seals.sealOf(notice, 'c')], 'c')
    const [after] = seals.digestsIn([seals.sealOf({ ...notice, text: 'This gives another.' }, 'c')], 'c')
    expect(before).not.toBe(after)
  })
})
