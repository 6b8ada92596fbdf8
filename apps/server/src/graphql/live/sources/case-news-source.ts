import { isAfter } from '#event-log'
import type { CaseNews as ReplayNews, ReadModel } from '#replay'
import { readingRefusal } from '../../case/queries/reading.ts'
import type { NewsSource } from '../follow/follow.ts'
import type { CaseNews } from '../models/case-news.models.ts'

/** How much is looked up at a time for somebody who has missed a lot. */
const atATime = 20

/** News of one case. Names entries by what `skeletonOf` never keeps back: that they exist, their id and their kind. */
export function caseNewsSource(reads: ReadModel, crn: string): NewsSource<CaseNews> {
  return {
    refusal: principal => reasonOf(readingRefusal(principal, reads)),
    mayHaveNews: (after, upTo) => {
      const newest = reads.newestNews([crn], upTo)
      return newest !== 'start' && isAfter(newest, after)
    },
    between: (after, upTo) => {
      const news = reads.caseNews(crn, { after, upTo, limit: atATime }).map(item => toCaseNews(crn, item))
      return Promise.resolve({ news, reached: news.length === atATime ? news.at(-1)!.position : upTo })
    },
  }
}

/** A refusal of the queries' own gate, as a reason to end. */
export function reasonOf(refusal: ReturnType<typeof readingRefusal>): 'not permitted' | 'not serving' | undefined {
  if (!refusal) return undefined
  return refusal.kind === 'not-serving' ? 'not serving' : 'not permitted'
}

function toCaseNews(crn: string, { position, entered, kind, count, entries }: ReplayNews): CaseNews {
  return {
    __typename: 'CaseNews',
    position,
    crn,
    kind,
    enteredAt: entered,
    count,
    entries: entries.map(entry => ({ id: entry.id, crn: entry.crn, kind: entry.kind })),
  }
}
