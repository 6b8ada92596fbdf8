/** What the pagination component of GOV.UK takes. */
export interface PagingModel {
  readonly landmarkLabel: string
  readonly previous?: PagingLink
  readonly next?: PagingLink
  readonly items: readonly PagingItem[]
}

interface PagingLink {
  readonly href: string
}

/** Which page one is on, and each by the first and the last that it holds: a day, or a number in a list. */
export interface Pages {
  readonly page: number
  readonly pages: readonly { readonly page: number; readonly from: string; readonly to: string }[]
}

type PagingItem =
  | { readonly ellipsis: true }
  | {
      readonly number: number
      readonly href: string
      readonly current: boolean
      readonly visuallyHiddenText: string
    }

/** The pages around this one, and the first and the last, each by what it holds; undefined where one is all. */
export function pagingOf(
  { page, pages }: Pages,
  hrefOf: (page: number) => string,
  landmarkLabel: string,
): PagingModel | undefined {
  if (pages.length < 2) return undefined
  const near = pages.filter(one => one.page === 1 || one.page === pages.length || Math.abs(one.page - page) <= 1)
  const items = near.flatMap((one, index): readonly PagingItem[] => {
    const item = {
      number: one.page,
      href: hrefOf(one.page),
      current: one.page === page,
      visuallyHiddenText: `Page ${one.page}: ${one.from === one.to ? one.from : `${one.from} to ${one.to}`}`,
    }
    const skipped = index > 0 && one.page - near[index - 1]!.page > 1
    return skipped ? [{ ellipsis: true }, item] : [item]
  })
  return {
    landmarkLabel,
    ...(page > 1 ? { previous: { href: hrefOf(page - 1) } } : {}),
    ...(page < pages.length ? { next: { href: hrefOf(page + 1) } } : {}),
    items,
  }
}
