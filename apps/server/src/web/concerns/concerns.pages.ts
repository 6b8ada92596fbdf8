import type { PageArea } from '../pages.ts'
import { ConcernPage } from './concern.page.ts'
import { ConcernsPage } from './concerns.page.ts'

export const concernsPages: PageArea = { controllers: [ConcernsPage, ConcernPage] }
