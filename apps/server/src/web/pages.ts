import { casePages } from './case/case.pages.ts'
import { casesPages } from './cases/cases.pages.ts'
import { concernsPages } from './concerns/concerns.pages.ts'
import { homePages } from './home/home.pages.ts'
import { myActsPages } from './my-acts/my-acts.pages.ts'
import { myCasesPages } from './my-cases/my-cases.pages.ts'
import type { PageArea } from './page-area.ts'
import { recordPages } from './record/record.pages.ts'
import { sessionPages } from './session/session.pages.ts'
import { sitesPages } from './sites/sites.pages.ts'
import { myWorkPages } from './my-work/my-work.pages.ts'

/** Every area. A new one adds one line here. */
export const pageAreas: readonly PageArea[] = [
  sessionPages,
  homePages,
  myWorkPages,
  myCasesPages,
  myActsPages,
  concernsPages,
  sitesPages,
  casesPages,
  casePages,
  recordPages,
]
