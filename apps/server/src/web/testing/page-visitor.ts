import request, { type Response } from 'supertest'
import type { TestApp } from '../../testing/test-app.ts'

/** Somebody with a browser without scripts: keeps cookies, follows nothing, and sends forms as their page made them. */
export class PageVisitor {
  private readonly app: TestApp
  private readonly cookies = new Map<string, string>()

  constructor(app: TestApp) {
    this.app = app
  }

  async get(path: string): Promise<Response> {
    return this.keep(await request(this.app.app.getHttpServer()).get(path).set('cookie', this.cookieHeader()))
  }

  /** Sends a form of this service, or of another site where `from` says so. */
  async post(path: string, fields: object, from: 'same-origin' | 'cross-site' = 'same-origin'): Promise<Response> {
    return this.keep(
      await request(this.app.app.getHttpServer())
        .post(path)
        .set('cookie', this.cookieHeader())
        .set('sec-fetch-site', from)
        .type('form')
        .send(fields),
    )
  }

  /** The token that forms carry, from a page that was shown. */
  async token(path = '/sign-in'): Promise<string> {
    return hiddenField((await this.get(path)).text, '_csrf') ?? ''
  }

  async signIn(user: string, fields: object = {}): Promise<Response> {
    return this.post('/sign-in', { user, _csrf: await this.token(), ...fields })
  }

  private keep(response: Response): Response {
    for (const cookie of cookiesSet(response)) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value === '') this.cookies.delete(name!)
      else this.cookies.set(name!, value!)
    }
    return response
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

/** The Set-Cookie headers of an answer. */
export function cookiesSet(response: Response): readonly string[] {
  return (response.headers['set-cookie'] ?? []) as unknown as readonly string[]
}

/** The value of the first hidden field of that name. */
export function hiddenField(html: string, name: string): string | undefined {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]
}
