/** Where to go after sign-in: a path of this service, or its start page where anything else was asked for. */
export function returnPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /^\/[/\\]|[\u0000-\u001f\\]/.test(asked)) return '/'
  const parsed = URL.parse(asked, 'http://this.invalid')
  if (parsed?.host !== 'this.invalid') return '/'
  return `${parsed.pathname}${parsed.search}`
}
