import 'reflect-metadata'
import { RequestMethod } from '@nestjs/common'
import { pageAreas } from '../../../apps/server/src/web/pages.ts'

/** What Nest keeps beside a handler of a page, under its own names. */
interface Handler {
  readonly path: string
  readonly method: RequestMethod
}

/**
 * Every route of the pages as the service registers it: "GET cases/:crn/chronology". Read from the handlers
 * themselves, so that a page that nobody listed is found.
 */
export function pageRoutes(): readonly string[] {
  return pageAreas
    .flatMap(area => area.controllers)
    .flatMap(controller => handlersOf(controller.prototype as Readonly<Record<string, unknown>>))
    .map(({ method, path }) => `${RequestMethod[method]} ${path === '/' ? '' : path}`.trim())
    .toSorted()
}

function handlersOf(prototype: Readonly<Record<string, unknown>>): readonly Handler[] {
  return Object.getOwnPropertyNames(prototype)
    .filter(name => name !== 'constructor' && typeof prototype[name] === 'function')
    .map(name => prototype[name] as object)
    .filter(handler => Reflect.hasMetadata('path', handler))
    .map(handler => ({
      path: Reflect.getMetadata('path', handler) as string,
      method: Reflect.getMetadata('method', handler) as RequestMethod,
    }))
}
