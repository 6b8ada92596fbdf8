import type { PageArea } from '../pages.ts'
import { CaseFrames } from './frame/case-frames.ts'
import { OverviewPage } from './overview/overview.page.ts'

/** The pages of one case. A new section adds its handler here and a line in `sections.ts`. */
export const casePages: PageArea = { controllers: [OverviewPage], providers: [CaseFrames] }
