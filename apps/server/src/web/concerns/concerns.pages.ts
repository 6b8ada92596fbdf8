import type { PageArea } from '../page-area.ts'
import { ConcernPage } from './concern.page.ts'
import { ConcernsPage } from './concerns.page.ts'

export const concernsPages: PageArea = { controllers: [ConcernsPage, ConcernPage] }
