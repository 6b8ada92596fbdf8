import { ApiProblem } from '../../../graphql/errors/api-problem.ts'

interface EitherView {
  readonly __typename: 'CaseView' | 'BasisRefused'
}

/**
 * The view that a page's own question was answered with. It rests on the basis that the frame was just given, so that a
 * refusal means that the service cannot answer, not that somebody asked for something wrong.
 */
export function shownView<View extends EitherView>(view: View): Extract<View, { readonly __typename: 'CaseView' }> {
  if (view.__typename === 'CaseView') return view as Extract<View, { readonly __typename: 'CaseView' }>
  throw new ApiProblem('UNAVAILABLE', 'The record at this moment cannot be read just now.')
}
