import type { FastifyRequest } from 'fastify'
import { page, type Page } from '../frame/page-answer.ts'
import { isFromThisService } from './from-this-service.ts'
import { keepForm, type KeptForm } from './kept-form.ts'

/** Offers a form that could not be taken once more, with everything that was typed; says so where nothing was kept. */
export function resendPage(form: KeptForm | undefined): Page {
  return page({
    template: 'session/resend.njk',
    title: 'Send what you typed',
    status: form === undefined ? 403 : 200,
    model: { form },
  })
}

/** The form of this request, where it was sent from a page of this service. */
export function unfinishedForm(request: FastifyRequest): KeptForm | undefined {
  if (request.method !== 'POST' || !isFromThisService(request)) return undefined
  return keepForm(request.url, request.body)
}
