import type { PageArea } from '../pages.ts'
import { HomePage } from './home.page.ts'

export const homePages: PageArea = { controllers: [HomePage] }
