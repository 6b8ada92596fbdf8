import type { PageArea } from '../page-area.ts'
import { HomePage } from './home.page.ts'

export const homePages: PageArea = { controllers: [HomePage] }
