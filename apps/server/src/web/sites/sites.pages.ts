import type { PageArea } from '../page-area.ts'
import { SitesPage } from './sites.page.ts'

export const sitesPages: PageArea = { controllers: [SitesPage] }
