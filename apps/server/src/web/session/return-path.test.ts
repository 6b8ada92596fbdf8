import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { returnPath } from './return-path.ts'

describe('where somebody goes after sign-in', () => {
  it('is the path that they asked for', () => {
    expect(returnPath('/cases/X999004?knownAt=2025-02-12')).toBe('/cases/X999004?knownAt=2025-02-12')
  })

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'cases',
    '',
    undefined,
    3,
    '/a\nb',
  ])('is the start page where %p was asked for', asked => {
    expect(returnPath(asked)).toBe('/')
  })

  it('is always within this service', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map(text => `/${text}`),
    )
    fc.assert(
      fc.property(texts, text => {
        expect(new URL(returnPath(text), 'https://service.example').host).toBe('service.example')
      }),
    )
  })
})
