import type { PageArea } from '../pages.ts'
import { MyCasesPage } from './my-cases.page.ts'

export const myCasesPages: PageArea = { controllers: [MyCasesPage] }
