import { Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Api } from '../api/ask.ts'
import { page, type PageAnswer } from '../frame/page-answer.ts'
import { PageGet, Pages } from '../frame/pages.decorator.ts'
import { casesQuery } from './cases.query.ts'

/** The cases on record, by CRN. */
@Pages()
export class CasesPage {
  constructor(private readonly api: Api) {}

  @PageGet('cases')
  async list(@Query('after') after: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageAnswer> {
    const cursor = typeof after === 'string' ? after : null
    const { cases } = await this.api.ask(casesQuery, { after: cursor }, reply)
    return page({
      template: 'cases/cases.njk',
      title: 'Cases',
      model: {
        crns: cases.edges.map(({ node }) => node.crn),
        next: cases.pageInfo.hasNextPage ? cases.pageInfo.endCursor : undefined,
        first: cursor === null,
      },
    })
  }
}
