type Read = (path: string) => Promise<string>

/** A page of a case: what a table calls it, and its address on the service. */
export interface AskedPage {
  readonly name: string
  readonly path: string
}

/** The pages of a chronology that a reviewer asks for in turn. */
export function chronologyPages(crn: string, entries: number): readonly AskedPage[] {
  const page = (name: string, search: string) => ({ name, path: `/cases/${crn}/chronology${search}` })
  return [
    page('chronology', ''),
    page('chronology, in the middle', `?page=${Math.ceil(entries / 100)}`),
    page('chronology, as known earlier', '?knownAt=2022-01-01'),
    page('chronology, searched', '?q=appointment'),
  ]
}

/**
 * Every other page of a case that grows with it, as its first page is met. A decision, a meeting and an entry are the
 * newest that the case's own lists lead to: what stood before them is then the whole case.
 */
export async function growingPages(crn: string, read: Read): Promise<readonly AskedPage[]> {
  const decision = firstLink(await read(`/cases/${crn}/decisions`), /href="([^"?]*\/decisions\/[^"?/]+)"/)
  const meeting = firstLink(await read(`/cases/${crn}/meetings`), /href="([^"?]*\/meetings\/[^"?/]+)"/)
  const ofCase = (name: string, path: string) => ({ name, path: `/cases/${crn}${path}` })
  return [
    ofCase('overview', ''),
    ofCase('swimlane', '/swimlane'),
    ofCase('ROSH over time', '/risk'),
    ofCase('decisions', '/decisions'),
    { name: 'a decision', path: decision },
    { name: 'a decision, what was not relied on', path: `${decision}/information?part=not-relied-on` },
    { name: 'a decision, what was not available', path: `${decision}/information?part=not-available` },
    { name: 'a decision, what agencies had said', path: `${decision}/information?part=agencies` },
    { name: 'a decision, as an entry', path: decision.replace('/decisions/', '/entries/') },
    ofCase('meetings', '/meetings'),
    { name: 'a meeting', path: meeting },
    ofCase('two moments compared', '/compare?from=2022-01-01'),
    ofCase('waits', '/waits'),
    ofCase('recorded after a moment', '/recorded-after?moment=2020-01-01'),
    ofCase('accounts', '/accounts'),
    ofCase('notebook', '/notebook'),
  ]
}

function firstLink(html: string, link: RegExp): string {
  const found = link.exec(html)?.[1]
  if (found === undefined) throw new Error(`no link of the form ${link.source}`)
  return found.replaceAll('&amp;', '&')
}
