import { isLoopback } from '#access'
import type { Settings } from './settings.ts'

/** An https address, or an http one on loopback; anything else is reported with what would be right. */
export function addressFor(settings: Settings, variable: string, text: string, remedy: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:') return url
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return url
  settings.report(variable, url ? 'is not an https address' : 'is not an address', remedy)
  return undefined
}
