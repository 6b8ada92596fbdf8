import { Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { principalFor } from '../../../access.ts'
import { Api } from '../../api/ask.ts'
import type { CaseFrame } from '../../case/frame/case-frames.ts'
import { fieldsOf, type Form } from '../engine/form.ts'
import { meetingKinds } from './meetings.ts'
import { nothingOffered, type Offer, offerOf } from './offer.ts'
import { offerQuery } from './offer.query.ts'
import { type Waiting, waitingFor } from './waiting.ts'

/** Asks what a form may offer to refer to. */
@Injectable()
export class Offers {
  constructor(private readonly api: Api) {}

  /** What waits for one of these forms, so that nobody needs to look for it. Nothing is claimed of what is not listed. */
  async waiting({ crn, basis }: CaseFrame, forms: readonly Form[], reply: FastifyReply): Promise<readonly Waiting[]> {
    const settling = forms.flatMap(form => settledKinds(form))
    if (settling.length === 0) return []
    const variables = { crn, basis, settling, reader: orNone([]), meetings: orNone([]) }
    const { view } = (await this.api.ask(offerQuery, variables, reply)).case
    return view.__typename === 'CaseView' ? waitingFor(offerOf(view, undefined), forms) : []
  }

  /** On the basis of the page, so that the versions offered are those that the page stands on. */
  async of({ crn, basis }: CaseFrame, form: Form, reply: FastifyReply): Promise<Offer> {
    const staffId = principalFor(reply.request)?.staffId
    const picks = fieldsOf(form).some(field => field.widget === 'text' && field.picks !== undefined)
    const variables = {
      crn,
      basis,
      settling: orNone(settledKinds(form)),
      reader: orNone(staffId ? [staffId] : []),
      meetings: orNone(picks ? meetingKinds : []),
    }
    const { view } = (await this.api.ask(offerQuery, variables, reply)).case
    return view.__typename === 'CaseView' ? offerOf(view, staffId) : nothingOffered
  }
}

function settledKinds(form: Form): readonly string[] {
  return fieldsOf(form).flatMap(field => (field.widget === 'entry' ? (field.settledBy ?? []) : []))
}

/** An empty filter keeps everything; this one keeps nothing. */
function orNone(values: readonly string[]): string[] {
  return values.length === 0 ? ['none'] : [...values]
}
