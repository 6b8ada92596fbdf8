import { randomBytes } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type nunjucks from 'nunjucks'
import { type About, packageFolder } from '../../composition/about.ts'
import { ABOUT } from '../../composition/tokens.ts'
import { principalFor } from '../../access.ts'
import { navigationFor } from './navigation.ts'
import type { Page, PageAnswer } from './page-answer.ts'
import { protectPage } from './security-headers.ts'
import { assetFolder, assetNames, createTemplates } from './templates.ts'

/** Writes pages: the one place where a template meets the person, the request and the headers that guard a page. */
@Injectable()
export class Renderer {
  private readonly templates: nunjucks.Environment = createTemplates()
  private readonly assets = assetNames(assetFolder(packageFolder()))

  constructor(@Inject(ABOUT) private readonly about: About) {}

  /** Sets status and headers and answers the body; undefined for a body that is empty. */
  answer(answer: PageAnswer, reply: FastifyReply): string | undefined {
    switch (answer.kind) {
      case 'redirect':
        reply.code(303).header('location', answer.to)
        return undefined
      case 'download':
        reply.type(answer.contentType).header('content-disposition', `attachment; filename="${answer.fileName}"`)
        return answer.content
      case 'page':
        return this.page(answer, reply)
    }
  }

  private page(shown: Page, reply: FastifyReply): string {
    const nonce = randomBytes(18).toString('base64url')
    protectPage(reply, { nonce, secure: !this.about.demo })
    reply.code(shown.status ?? 200).type('text/html; charset=utf-8')
    return this.templates.render(shown.template, { ...shown.model, frame: this.frameOf(shown, reply, nonce) })
  }

  private frameOf(shown: Page, reply: FastifyReply, nonce: string): object {
    const { request } = reply
    const principal = principalFor(request)
    return {
      title: shown.title,
      breadcrumbs: shown.breadcrumbs ?? [],
      demo: this.about.demo,
      person: principal === undefined ? undefined : { name: principal.name ?? principal.username },
      navigation: principal === undefined ? [] : navigationFor(principal, request.url),
      assets: this.assets,
      nonce,
      csrf: reply.generateCsrf(),
      url: request.url,
    }
  }
}
