import type { Client } from '../../support/service/client.ts'

/** What a view stands on, as a caller gives it. */
export interface Basis {
  readonly effectiveAt?: string
  readonly knownAt?: string
  readonly snapshot?: string
}

/** Asks for parts of a case's view at a basis; the answer is that of the view, its basis left out. */
export type AskView = <View>(selection: string, basis?: Basis) => Promise<View>

/** The questions asked of one case, by their very text, each with what asks it and holds the answer to what is expected. */
export interface QuestionsOfCase {
  /** Name of the chronology file. */
  readonly name: string
  readonly crn: string
  readonly questions: Readonly<Record<string, (ask: AskView) => Promise<void>>>
}

/** Asks as one client about one case. */
export function askOf(client: Client, crn: string): AskView {
  return async <View>(selection: string, basis: Basis = {}) => {
    const { case: found } = await client.ask<{ readonly case: { readonly view: View } }>(
      `query ($crn: String!, $basis: TimeBasisInput) {
        case(crn: $crn) { view(basis: $basis) { ... on CaseView { ${selection} } ... on BasisRefused { code message } } }
      }`,
      { crn, basis },
    )
    return found.view
  }
}

export interface Duration {
  readonly least: string | null
  readonly most: string | null
  readonly exact: boolean
}

/** An exact time that passed, as an answer gives it. */
export function exactly(duration: string): Duration {
  return { least: duration, most: duration, exact: true }
}

export const duration = '{ least most exact }'
export const person = '{ staffId role capacity }'
