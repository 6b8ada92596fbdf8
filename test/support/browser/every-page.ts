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
  { route: 'GET my-cases', user: 'manager', address: '/my-cases?person=N99A101', title: 'Cases of one of your staff' },
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

/** Every page that the service has, each with its main error. A new page adds its lines here, or a test says so. */
export const everyPage: readonly PageState[] = [...open, ...personal, ...cases]

/** Routes that show no page of their own, each with why. */
export const withoutPage: Readonly<Record<string, string>> = {
  'GET cases/:crn/chronology.csv': 'a file',
  'POST sign-in': 'leads on; its forms that are kept are walked where they begin',
  'POST sign-out': 'leads to the sign-in page',
  'GET sign-in/callback': 'where an outside sign-in returns to; a demo has none',
}
