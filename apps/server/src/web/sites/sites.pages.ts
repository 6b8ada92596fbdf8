import type { PageArea } from '../pages.ts'
import { SitesPage } from './sites.page.ts'

export const sitesPages: PageArea = { controllers: [SitesPage] }
