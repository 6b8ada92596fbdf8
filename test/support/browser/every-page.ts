/** A page as somebody reaches it, and one of its states. */
export interface PageState {
  /** As the service registers it: the method, and the path as its handler names it. */
  readonly route: string
  /** One of the demo's users, for whom the page is; undefined: nobody has signed in. */
  readonly user: string | undefined
  /** Where it is; for a page named by an id that a run gives out, the page and the link that lead there. */
  readonly address: string | { readonly on: string; readonly link: string }
  /** What is pressed there to reach this state, where the state has no address of its own. */
  readonly press?: string
  /** Of the tab, before the name of the service. Written out, so that no personal data ever slips into one. */
  readonly title: string
  readonly status?: number
}

const ofCase = (path: string, title: string, status?: number): PageState => ({
  route: `GET cases/:crn${path.replace(/\?.*/, '')}`,
  user: 'reviewer',
  address: `/cases/X999004${path}`,
  title: `${title} – X999004`,
  ...(status === undefined ? {} : { status }),
})

const open: readonly PageState[] = [
  { route: 'GET sign-in', user: undefined, address: '/sign-in', title: 'Sign in' },
  { route: 'GET sign-in', user: undefined, address: '/sign-in?return=%2Fcases&ended=yes', title: 'Sign in' },
  { route: 'GET accessibility', user: undefined, address: '/accessibility', title: 'Accessibility' },
  { route: 'GET cookies', user: undefined, address: '/cookies', title: 'Cookies' },
]

const personal: readonly PageState[] = [
  { route: 'GET', user: 'manager', address: '/', title: 'My work' },
  { route: 'GET', user: 'reviewer', address: '/', title: 'Start' },
  { route: 'GET', user: 'administrator', address: '/', title: 'Start' },
  { route: 'GET my-acts', user: 'practitioner', address: '/my-acts', title: 'My acts' },
  {
    route: 'GET my-acts',
    user: 'practitioner',
    address: '/my-acts?from=soon&to=x',
    title: 'Error: My acts',
    status: 400,
  },
  { route: 'GET my-cases', user: 'practitioner', address: '/my-cases', title: 'My cases' },
  { route: 'GET my-cases', user: 'manager', address: '/my-cases', title: 'My cases' },
  { route: 'GET my-cases', user: 'manager', address: '/my-cases?person=N99A101', title: 'Cases of N99A101' },
  { route: 'GET signed-in-again', user: 'practitioner', address: '/signed-in-again', title: 'You are signed in again' },
  {
    route: 'GET attributed/:crn/:id',
    user: 'manager',
    address: { on: '/', link: 'a[href^="/attributed/"]' },
    title: 'Confirm or contest – X999004',
  },
  {
    route: 'POST attributed/:crn/:id',
    user: 'manager',
    address: { on: '/', link: 'a[href^="/attributed/"]' },
    press: 'main form button',
    title: 'Error: Confirm or contest – X999004',
    status: 400,
  },
]

const cases: readonly PageState[] = [
  { route: 'GET cases', user: 'reviewer', address: '/cases', title: 'Cases' },
  ofCase('', 'Overview'),
  ofCase('?knownAt=2025-02-12', 'Overview'),
  ofCase('?knownDate=x', 'Error: moment to show', 400),
  ofCase('/chronology', 'Chronology'),
  ofCase('/chronology?knownAt=2025-02-20&later=shown', 'Chronology'),
  ofCase('/chronology?from=31/2/2025', 'Error: chronology', 400),
  ofCase('/swimlane', 'Swimlane'),
  ofCase('/swimlane?from=31/2/2025', 'Error: Swimlane', 400),
  ofCase('/risk', 'ROSH over time'),
  ofCase('/decisions', 'Decisions'),
  ofCase('/meetings', 'MAPPA meetings'),
  { ...ofCase('/meetings/D-10', 'MAPPA meeting'), route: 'GET cases/:crn/meetings/:id' },
  { ...ofCase('/decisions/D-15', 'Decision: ROSH assessment'), route: 'GET cases/:crn/decisions/:id' },
  { ...ofCase('/decisions/none', 'No such entry at this moment', 404), route: 'GET cases/:crn/decisions/:id' },
  ...['not-relied-on', 'not-available', 'agencies'].map(part => ({
    ...ofCase(`/decisions/D-15/information?part=${part}`, 'Information at a decision: ROSH assessment'),
    route: 'GET cases/:crn/decisions/:id/information',
  })),
  {
    ...ofCase('/decisions/none/information', 'No such entry at this moment', 404),
    route: 'GET cases/:crn/decisions/:id/information',
  },
  { ...ofCase('/entries/D-16', 'Countersignature'), route: 'GET cases/:crn/entries/:id' },
  { ...ofCase('/entries/none', 'No such entry at this moment', 404), route: 'GET cases/:crn/entries/:id' },
  ofCase('/compare?knownAt=2025-02-14', 'Compare two moments'),
  ofCase('/compare?fromDate=x', 'Error: compare two moments', 400),
  ofCase('/waits', 'Waits'),
  ofCase('/recorded-after', 'Recorded after a moment'),
  ofCase('/recorded-after?moment=x', 'Error: recorded after a moment', 400),
  ofCase('/accounts', 'Accounts that conflict'),
  {
    route: 'GET cases/:crn',
    user: 'reviewer',
    address: '/cases/none',
    title: 'There is a problem with this address',
    status: 400,
  },
  { route: 'GET cases/:crn', user: 'reviewer', address: '/cases/X999998', title: 'Overview – X999998' },
]

const notebook: readonly PageState[] = [
  ofCase('/notebook', 'Notebook'),
  ofCase('/notebook/story', 'Story'),
  ofCase('/notebook/story/edit', 'Write the story'),
  {
    ...ofCase('/notebook/story/edit', 'Write the story'),
    route: 'POST cases/:crn/notebook/story/edit',
    press: 'button[name=go][value=preview]',
  },
  ofCase('/notebook/print', 'Notebook'),
  { ...ofCase('/notebook/notes/new', 'Write a note on the case'), route: 'GET cases/:crn/notebook/notes/:id' },
  {
    ...ofCase('/notebook/notes/new', 'Error: write a note on the case', 400),
    route: 'POST cases/:crn/notebook/notes/:id',
    press: 'main form[method=post] button:not([name])',
  },
]

const byPractitioner = (path: string, title: string): PageState => ({ ...ofCase(path, title), user: 'practitioner' })

const recording: readonly PageState[] = [
  byPractitioner('/record', 'Record'),
  { ...byPractitioner('/record/rate-rosh', 'Rate the risk of serious harm'), route: 'GET cases/:crn/record/:form' },
  {
    ...byPractitioner('/record/rate-rosh', 'Error: Rate the risk of serious harm'),
    status: 400,
    route: 'POST cases/:crn/record/:form',
    press: 'button.govuk-button[name=_go]:not([value=draft])',
  },
  { ...ofCase('/record/rate-rosh', 'Not for your role', 403), route: 'GET cases/:crn/record/:form' },
  {
    ...byPractitioner('/record/recorded?entry=D-16', 'On the record'),
    route: 'GET cases/:crn/record/recorded',
  },
  { route: 'GET record', user: 'practitioner', address: '/record', title: 'Record on a case' },
  {
    route: 'GET record',
    user: 'practitioner',
    address: '/record?crn=x',
    title: 'Error: Record on a case',
    status: 400,
  },
  { route: 'GET drafts', user: 'practitioner', address: '/drafts', title: 'Your drafts' },
]

const staff: readonly PageState[] = [
  { route: 'GET concerns', user: 'manager', address: '/concerns', title: 'Concerns' },
  { route: 'GET concerns/new', user: 'practitioner', address: '/concerns/new', title: 'Raise a concern' },
  {
    route: 'POST concerns/new',
    user: 'practitioner',
    address: '/concerns/new',
    press: 'main form[method=post] button',
    title: 'Error: Raise a concern',
    status: 400,
  },
  { route: 'GET concerns/:id', user: 'practitioner', address: '/concerns/none', title: 'Page not found', status: 404 },
  { route: 'GET sites', user: 'manager', address: '/sites', title: 'Office safety' },
  { route: 'GET sites/:site', user: 'manager', address: '/sites/none', title: 'Page not found', status: 404 },
]

/** Every page that the service has, each with its main error. A new page adds its lines here, or a test says so. */
export const everyPage: readonly PageState[] = [...open, ...personal, ...cases, ...notebook, ...recording, ...staff]

/** Routes that show no page of their own, each with why. */
export const withoutPage: Readonly<Record<string, string>> = {
  'GET cases/:crn/chronology.csv': 'a file',
  'GET cases/:crn/notebook/bookmarks.csv': 'a file',
  'POST cases/:crn/notebook/bookmarks': 'leads back to where the bookmark was put',
  'POST drafts/:id/delete': 'leads to the drafts',
  'POST concerns/:id/:deed': 'the same page as its concern; its errors are walked with the concerns',
  'POST sites/:site/:form': 'the same page as its site; its errors are walked with the sites',
  'POST sign-in': 'leads on; its forms that are kept are walked where they begin',
  'POST sign-out': 'leads to the sign-in page',
  'GET sign-in/callback': 'where an outside sign-in returns to; a demo has none',
}
