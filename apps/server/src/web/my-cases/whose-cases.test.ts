import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startConcernService, type ConcernService } from '../../graphql/concerns/testing/concern-service.ts'
import { PageVisitor } from '../testing/page-visitor.ts'

let service: ConcernService
beforeAll(async () => {
  service = await startConcernService()
})
afterAll(() => service.close())

async function seenBy(user: string, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const visitor = new PageVisitor(service.app)
  await visitor.signIn(user)
  return visitor.get(path)
}

describe('a list of the cases of somebody else', () => {
  it('says whose it is, and to a reviewer that they see it as one', async () => {
    const { status, text } = await seenBy('reviewer', '/my-cases?person=N99A101')
    expect(status).toBe(200)
    expect(text).toMatch(/<title>\s*Cases of N99A101/)
    expect(text).toContain('Shown to you as a reviewer')
    expect(text).not.toContain('href="/my-cases"')
  })

  it.each([
    ['practitioner', 'N99A102'],
    ['manager', 'N99A102'],
    ['mappa-coordinator', 'N99A101'],
  ])('is not told outside a line of management, and says why: to the %s about %s', async (user, person) => {
    const { status, text } = await seenBy(user, `/my-cases?person=${person}`)
    expect(status).toBe(403)
    expect(text).toContain('You may ask about yourself')
    expect(text).not.toContain('data-qa="held"')
  })
})

describe('a page of one’s own', () => {
  it.each(['/my-cases', '/my-acts', '/'])('says that a sign-in carries no staff code, at %s', async path => {
    const { status, text } = await seenBy('without-staff-code', path)
    expect(status).toBe(200)
    expect(text).toContain('Your sign-in carries no staff code')
  })
})
