import type { PageArea } from '../page-area.ts'
import { MyCasesPage } from './my-cases.page.ts'

export const myCasesPages: PageArea = { controllers: [MyCasesPage] }
