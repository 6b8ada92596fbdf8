import type { PageArea } from '../page-area.ts'
import { MyActsPage } from './my-acts.page.ts'

export const myActsPages: PageArea = { controllers: [MyActsPage] }
