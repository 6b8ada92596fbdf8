import type { Response } from 'supertest'
import type { TestApp } from '../../testing/test-app.ts'
import { hiddenField, PageVisitor } from './page-visitor.ts'

/** A service with an empty record, and with views that a test lets catch up. */
interface Visited {
  readonly app: TestApp
  readonly caughtUp: () => Promise<void>
}

/** Somebody without scripts on pages that hold several small forms. */
export class FormSender {
  private readonly service: Visited
  readonly pages: PageVisitor

  constructor(service: Visited) {
    this.service = service
    this.pages = new PageVisitor(service.app)
  }

  static async signedIn(service: Visited, user: string): Promise<FormSender> {
    const sender = new FormSender(service)
    await sender.pages.signIn(user)
    return sender
  }

  /** Sends what is typed with the hidden parts of the form on a page that leads to `action`. */
  async send(from: string, action: string, typed: Readonly<Record<string, string>>): Promise<Response> {
    const shown = await this.pages.get(from)
    return this.post(action, { ...hiddenIn(formTo(shown.text, action) ?? shown.text), ...typed })
  }

  async post(
    action: string,
    fields: Readonly<Record<string, string>>,
    from?: 'same-origin' | 'cross-site',
  ): Promise<Response> {
    const sent = await this.pages.post(action, fields, from)
    await this.service.caughtUp()
    return sent
  }
}

/** The form of a page that leads to an address; undefined where the page has none. */
export function formTo(html: string, action: string): string | undefined {
  return new RegExp(`<form[^>]* action="${action}"[^>]*>.*?</form>`, 's').exec(html)?.[0]
}

/** Hidden fields, as the page holds them. */
export function hiddenIn(html: string): Record<string, string> {
  const names = ['_csrf', 'commandId', 'seen', 'check', 'action']
  return Object.fromEntries(
    names.flatMap(name => {
      const value = hiddenField(html, name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** What a page says is wrong, each with the field that it leads to. */
export function problemsOn(html: string): readonly string[] {
  const summary = /class="govuk-error-summary".*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<a href="#([^"]*)">(.*?)<\/a>/gs)].map(([, field, text]) => `${field}: ${text!.trim()}`)
}
