import type { PageArea } from '../pages.ts'
import { CasesPage } from './cases.page.ts'

export const casesPages: PageArea = { controllers: [CasesPage] }
