import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../../api/ask.ts'
import type { Answer } from '../../api/graphql.ts'
import type { PageAnswer } from '../../frame/page-answer.ts'
import { PageGet, Pages } from '../../frame/pages.decorator.ts'
import { askedMoment, type MomentFields, momentFields } from '../basis/asked-moment.ts'
import type { QueryString, WrongField } from '../basis/basis-query.ts'
import { type CaseFrame, CaseFrames, type CasePage } from '../frame/case-frames.ts'
import { type ChangeRow, changeRows } from './compare-model.ts'
import { type Comparison, compareQuery } from './compare.query.ts'

interface CompareModel {
  readonly values: MomentFields
  readonly problems: readonly WrongField[]
  readonly compared?: { readonly from: Comparison['from']; readonly changes: readonly ChangeRow[] }
}

/** What differs, field by field, between an earlier moment and the one that the page stands on. */
@Pages()
export class ComparePage {
  constructor(
    private readonly frames: CaseFrames,
    private readonly api: Api,
  ) {}

  @PageGet('cases/:crn/compare')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.frames.show({ crn, query, reply, section: 'compare' }, frame => this.build(frame, reply))
  }

  private async build(frame: CaseFrame, reply: FastifyReply): Promise<CasePage> {
    const asked = askedMoment(frame.query, 'from')
    const values = momentFields(frame.query, 'from', asked)
    if (asked.kind === 'nothing asked') return comparePage({ values, problems: [] })
    if (asked.kind === 'wrong') return comparePage({ values, problems: asked.problems })

    const variables = { crn: frame.crn, from: { knownAt: asked.moment }, to: frame.basis }
    const answer = await this.api.tryToAsk(compareQuery, variables, reply)
    const refusal = answer.ok ? refusalOf(answer.data.case.compare) : answer.problem.message
    if (!answer.ok || answer.data.case.compare.__typename === 'BasisRefused') {
      return comparePage({ values, problems: [{ field: 'fromDate', message: refusal ?? 'Enter an earlier moment' }] })
    }
    const { from, changes } = answer.data.case.compare
    return comparePage({ values, problems: [], compared: { from, changes: changeRows(changes) } })
  }
}

function refusalOf(answer: Answer<typeof compareQuery>['case']['compare']): string | undefined {
  return answer.__typename === 'BasisRefused' ? answer.message : undefined
}

function comparePage(model: CompareModel): CasePage {
  const wrong = model.problems.length > 0
  return {
    template: 'case/compare/compare.njk',
    title: wrong ? 'Error: compare two moments' : 'Compare two moments',
    model,
    ...(wrong ? { status: 400 } : {}),
  }
}
