import { describe, expect, it } from '@jest/globals'
import { pagingOf } from './paging-model.ts'

const pages = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ page: index + 1, from: `day ${index}`, to: `day ${index}` }))
const paging = (page: number, count: number) => pagingOf({ page, pages: pages(count) }, one => `?page=${one}`, 'Pages')

describe('the pages of a list', () => {
  it('are not told where one is all', () => {
    expect(paging(1, 1)).toBeUndefined()
  })

  it('are the first, the last and those around, with what is left out said', () => {
    const items = paging(50, 100)!.items.map(item => ('number' in item ? item.number : '…'))
    expect(items).toEqual([1, '…', 49, 50, 51, '…', 100])
    expect(paging(1, 3)!.items.map(item => ('number' in item ? item.number : '…'))).toEqual([1, 2, 3])
  })

  it('lead on and back as far as there is something', () => {
    expect(paging(1, 3)).toMatchObject({ next: { href: '?page=2' } })
    expect(paging(1, 3)!.previous).toBeUndefined()
    expect(paging(3, 3)!.next).toBeUndefined()
  })
})
