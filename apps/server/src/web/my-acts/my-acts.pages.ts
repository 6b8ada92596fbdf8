import type { PageArea } from '../pages.ts'
import { MyActsPage } from './my-acts.page.ts'

export const myActsPages: PageArea = { controllers: [MyActsPage] }
