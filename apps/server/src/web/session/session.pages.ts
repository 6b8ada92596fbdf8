import type { PageArea } from '../page-area.ts'
import { OutsideSignInPage } from './outside-sign-in.page.ts'
import { SignInPage } from './sign-in.page.ts'

export const sessionPages: PageArea = { controllers: [SignInPage, OutsideSignInPage] }
