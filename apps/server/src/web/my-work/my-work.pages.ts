import type { PageArea } from '../page-area.ts'
import { AttributedPage } from './attributed/attributed.page.ts'
import { MyWorkPage } from './my-work.page.ts'

export const myWorkPages: PageArea = { controllers: [MyWorkPage, AttributedPage] }
