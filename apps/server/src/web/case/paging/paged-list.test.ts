import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CaseLinks } from '../frame/case-links.ts'
import { type PagedList, pagedList } from './paged-list.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

function list(count: number, query: Readonly<Record<string, string>> = {}, size = 50): PagedList<number> {
  const links = new CaseLinks('X1', query)
  const place = { name: 'answered', label: 'answered requests', path: 'waits', anchor: 'answered' }
  return pagedList(numbers(count), { ...place, size, links, query })
}

describe('a list of a page', () => {
  it('stands whole, and says nothing of parts, where one page holds it', () => {
    expect(list(50)).toEqual({ items: numbers(50), total: 50, before: 0 })
  })

  it('says which part stands here, and how many there are in all', () => {
    const { items, part, before } = list(1234, { answered: '2' })
    expect([items[0], items.length, before, part]).toEqual([50, 50, 50, 'Showing 51 to 100 of 1,234'])
    expect(list(1234, { answered: '25' }).part).toBe('Showing 1,201 to 1,234 of 1,234')
  })

  it('is its first page where an address asks for none that can be read, and its last where that is past it', () => {
    for (const answered of ['x', '0', '-3', '1.5', '']) expect(list(120, { answered }).before).toBe(0)
    expect(list(120, { answered: '99' }).before).toBe(100)
  })

  it('leads on at the same moment and at its own heading, and keeps where the other lists of the page are', () => {
    const { paging } = list(120, { knownAt: '2024-06-01', open: '2', answered: '2' })
    expect(paging?.next?.href).toBe('/cases/X1/waits?knownAt=2024-06-01&open=2&answered=3#answered')
    expect(paging?.previous?.href).toBe('/cases/X1/waits?knownAt=2024-06-01&open=2#answered')
  })

  it('can be had on one page, and in pages again', () => {
    const [paged, whole] = [list(120, { open: '2' }), list(120, { open: '2', whole: 'answered' })]
    expect(paged.other).toEqual({
      text: 'Show all 120 on one page',
      href: '/cases/X1/waits?open=2&whole=answered#answered',
    })
    expect([whole.items.length, whole.part, whole.paging]).toEqual([120, 'Showing all 120', undefined])
    expect(whole.other).toEqual({ text: 'Show answered requests in 3 pages', href: '/cases/X1/waits?open=2#answered' })
  })

  it('leaves another list of the page as it is asked for', () => {
    const { items, paging } = list(120, { whole: 'open' })
    expect(items).toHaveLength(50)
    expect(paging?.next?.href).toContain('whole=open')
  })

  it('loses nothing and repeats nothing from page to page', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 60 }), (count, size) => {
        const pages = numbers(Math.max(1, Math.ceil(count / size)))
        const read = pages.flatMap(page => list(count, { answered: String(page + 1) }, size).items)
        expect(read).toEqual(numbers(count))
      }),
    )
  })
})
