import type { PageArea } from '../page-area.ts'
import { CasesPage } from './cases.page.ts'

export const casesPages: PageArea = { controllers: [CasesPage] }
