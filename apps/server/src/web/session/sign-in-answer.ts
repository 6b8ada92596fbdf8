import { page, type PageAnswer } from '../frame/page-answer.ts'
import type { KeptForm } from './kept-form.ts'

/** What the sign-in page shows. */
export interface SignInModel {
  readonly users: readonly { readonly user: string; readonly name: string; readonly purpose: string }[]
  readonly returnTo: string
  /** Whether somebody was signed in, and is no longer. */
  readonly ended: boolean
  /** Whether people sign in with a sign-in service. */
  readonly outside?: boolean
  readonly kept?: KeptForm | undefined
}

export function signInPage(model: SignInModel, status = 200): PageAnswer {
  return page({ template: 'session/sign-in.njk', title: 'Sign in', model, status })
}
