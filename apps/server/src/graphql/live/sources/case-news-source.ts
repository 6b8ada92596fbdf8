import { isAfter } from '#event-log'
import type { CaseNews as ReplayNews, ReadModel } from '#replay'
import type { CaseGate } from '../../../case-gate/case-gate.ts'
import { readingRefusal } from '../../case/queries/reading.ts'
import type { NewsSource } from '../follow/follow.ts'
import type { CaseNews } from '../models/case-news.models.ts'
import { reasonOf } from './reason-of.ts'

/** How much is looked up at a time for somebody who has missed a lot. */
const atATime = 20

/**
 * News of one case. Names entries by what `skeletonOf` never keeps back: that they exist, their id and their kind; and
 * only those of cases that the person may know of.
 */
export function caseNewsSource(reads: ReadModel, gate: Pick<CaseGate, 'sightOf'>, crn: string): NewsSource<CaseNews> {
  return {
    refusal: principal => {
      const refusal = readingRefusal(principal, reads)
      if (refusal) return reasonOf(refusal)
      return gate.sightOf(principal).maySee(crn) ? undefined : 'not permitted'
    },
    mayHaveNews: (after, upTo) => {
      const newest = reads.newestNews([crn], upTo)
      return newest !== 'start' && isAfter(newest, after)
    },
    between: (after, upTo, principal) => {
      const found = reads.caseNews(crn, { after, upTo, limit: atATime })
      const sight = gate.sightOf(principal)
      // What comes at one position was recorded under one number, so that it is seen or hidden as a whole.
      const news = found.filter(({ entries }) => entries.every(entry => sight.maySee(entry.crn)))
      const reached = found.length === atATime ? found.at(-1)!.position : upTo
      return Promise.resolve({ kind: 'read', news: news.map(item => toCaseNews(crn, item)), reached })
    },
  }
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
