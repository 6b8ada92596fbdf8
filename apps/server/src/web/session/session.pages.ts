import type { PageArea } from '../pages.ts'
import { SignInPage } from './sign-in.page.ts'

export const sessionPages: PageArea = { controllers: [SignInPage] }
