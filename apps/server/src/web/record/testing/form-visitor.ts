import type { Response } from 'supertest'
import type { TestApp } from '../../../testing/test-app.ts'
import { PageVisitor } from '../../testing/page-visitor.ts'

type Typing = Readonly<Record<string, string | readonly string[]>>

/** A service with a record, and with views that a test lets catch up. */
interface VisitedService {
  readonly app: TestApp
  readonly caughtUp: () => Promise<void>
}

/** Somebody signed in who fills in forms without scripts: sends what the page's own fields hold and what they type. */
export class FormVisitor {
  private readonly service: VisitedService
  readonly pages: PageVisitor

  constructor(service: VisitedService) {
    this.service = service
    this.pages = new PageVisitor(service.app)
  }

  static async signedIn(service: VisitedService, user: string): Promise<FormVisitor> {
    const visitor = new FormVisitor(service)
    await visitor.pages.signIn(user)
    return visitor
  }

  /** The page of a form. */
  open(crn: string, form: string): Promise<Response> {
    return this.pages.get(`/cases/${crn}/record/${form}`)
  }

  /** Sends the first form of a page that records, with what is typed over what the page holds. */
  async send(shown: Response, typed: Typing = {}, button = 0): Promise<Response> {
    const { action, fields } = formsOf(shown.text).filter(form => form.action.includes('/record/'))[button]!
    const sent = await this.pages.post(action, { ...fields, ...typed })
    await this.service.caughtUp()
    return sent
  }

  /** Sends, and confirms what is to be read first. */
  async record(shown: Response, typed: Typing): Promise<Response> {
    const sent = await this.send(shown, { _go: 'record', ...typed })
    return sent.status === 303 || !sent.text.includes('data-qa="interruption"') ? sent : this.send(sent)
  }
}

interface FormOnPage {
  readonly action: string
  readonly fields: Record<string, string | string[]>
}

/** Every form of a page with what a browser would send of it: hidden fields, what is typed and what is chosen. */
export function formsOf(html: string): readonly FormOnPage[] {
  return [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(([, action, body]) => {
    const fields: Record<string, string | string[]> = {}
    const add = (name: string, value: string) => {
      fields[name] = name in fields ? [fields[name]!, value].flat() : value
    }
    for (const [, attributes] of body!.matchAll(/<input ([^>]*)>/g)) {
      const { name, value = '', type = 'text' } = attributesOf(attributes!)
      const chosen = !['radio', 'checkbox'].includes(type) || / checked/.test(` ${attributes}`)
      if (name !== undefined && chosen) add(name, value)
    }
    for (const [, attributes, text] of body!.matchAll(/<textarea ([^>]*)>(.*?)<\/textarea>/gs))
      add(attributesOf(attributes!)['name']!, unescaped(text!))
    for (const [, attributes, options] of body!.matchAll(/<select ([^>]*)>(.*?)<\/select>/gs))
      add(
        attributesOf(attributes!)['name']!,
        attributesOf(/<option ([^>]*) selected/.exec(options!)?.[1] ?? '')['value'] ?? '',
      )
    return { action: unescaped(action!), fields }
  })
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries<string>(
    [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescaped(value!)] as const),
  )
}

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&#92;', '\\')
    .replaceAll('&amp;', '&')
}
