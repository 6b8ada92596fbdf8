import { Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { principalFor } from '../../../access.ts'
import { Api } from '../../api/ask.ts'
import type { CaseFrame } from '../../case/frame/case-frames.ts'
import { fieldsOf, type Form } from '../engine/form.ts'
import { nothingOffered, type Offer, offerOf } from './offer.ts'
import { offerQuery } from './offer.query.ts'

/** Asks what a form may offer to refer to. */
@Injectable()
export class Offers {
  constructor(private readonly api: Api) {}

  /** On the basis of the page, so that the versions offered are those that the page stands on. */
  async of({ crn, basis }: CaseFrame, form: Form, reply: FastifyReply): Promise<Offer> {
    const staffId = principalFor(reply.request)?.staffId
    const settling = fieldsOf(form).flatMap(field => (field.widget === 'entry' ? (field.settledBy ?? []) : []))
    const variables = { crn, basis, settling: orNone(settling), reader: orNone(staffId ? [staffId] : []) }
    const { view } = (await this.api.ask(offerQuery, variables, reply)).case
    return view.__typename === 'CaseView' ? offerOf(view, staffId) : nothingOffered
  }
}

/** An empty filter keeps everything; this one keeps nothing. */
function orNone(values: readonly string[]): string[] {
  return values.length === 0 ? ['none'] : [...values]
}
