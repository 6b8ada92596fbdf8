import { Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { ApiProblem } from '../../graphql/errors/api-problem.ts'
import { Api } from '../api/ask.ts'
import type { QueryString } from '../case/basis/basis-query.ts'
import { chronologyPath, fragment } from '../case/chronology/chronology-links.ts'
import { CaseFrames } from '../case/frame/case-frames.ts'
import type { PageAnswer } from '../frame/page-answer.ts'
import { PageGet, Pages } from '../frame/pages.decorator.ts'
import { textOf, typedFrom } from './engine/typed.ts'
import { recordedQuery } from './record.query.ts'
import { recordedModel } from './recorded-model.ts'

/** Reads back what was just put on the record, as the record holds it. */
@Pages()
export class RecordedPage {
  constructor(
    private readonly api: Api,
    private readonly frames: CaseFrames,
  ) {}

  @PageGet('cases/:crn/record/recorded')
  show(
    @Param('crn') crn: string,
    @Query() query: QueryString,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const asked = typedFrom(query)
    const id = textOf(asked, 'entry')
    const position = textOf(asked, 'atLeast')
    const atLeast = position === '' ? {} : { atLeast: position }
    return this.frames.show({ crn, query, reply, section: 'record', ...atLeast }, async frame => {
      const { view } = (await this.api.ask(recordedQuery, { crn, basis: frame.basis, id }, reply)).case
      if (view.__typename !== 'CaseView' || view.entry.__typename !== 'EntryFound')
        throw new ApiProblem('NOT_FOUND', 'This entry is not on the record.')
      return {
        template: 'record/recorded.njk',
        title: 'On the record',
        model: {
          position,
          ...recordedModel(frame.links, view.entry.entry),
          chronology: `${frame.links.to(chronologyPath, { entry: id })}#${fragment(id)}`,
          another: frame.links.to('record'),
        },
      }
    })
  }
}
