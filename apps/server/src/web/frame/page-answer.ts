/** A page to show: a template of a page's folder, what it shows, and its place among the other pages. */
export interface Page {
  readonly kind: 'page'
  /** Path of the template below `web`, for example `case/chronology/chronology.njk`. */
  readonly template: string
  /** Of the browser's tab. Never holds personal data; a CRN is allowed. */
  readonly title: string
  readonly model: object
  /** From the outermost inwards, without the page itself. */
  readonly breadcrumbs?: readonly Breadcrumb[]
  readonly status?: number
}

export interface Breadcrumb {
  readonly text: string
  readonly href: string
}

/** After a form was taken: the browser is sent to read the result, so that "back" and "reload" repeat nothing. */
export interface Redirect {
  readonly kind: 'redirect'
  /** A path of this service. */
  readonly to: string
}

/** A file to keep, for example the rows on the screen as CSV. */
interface Download {
  readonly kind: 'download'
  readonly fileName: string
  readonly contentType: string
  readonly content: string
}

/** What a page's handler answers. */
export type PageAnswer = Page | Redirect | Download

export function page(parts: Omit<Page, 'kind'>): Page {
  return { kind: 'page', ...parts }
}

export function redirect(to: string): Redirect {
  return { kind: 'redirect', to }
}
