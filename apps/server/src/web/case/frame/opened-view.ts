import { ApiProblem } from '../../../graphql/errors/api-problem.ts'

/**
 * The view of an answer that was asked for at the basis of a page's frame, which the API has already accepted once.
 * Throws ApiProblem where it is refused after all, for example because its snapshot came to an end in between.
 */
export function openedView<View extends { readonly __typename: string }>(
  view: View,
): Extract<View, { readonly __typename: 'CaseView' }> {
  if (view.__typename === 'CaseView') return view as Extract<View, { readonly __typename: 'CaseView' }>
  throw new ApiProblem(
    'BAD_USER_INPUT',
    'The moment that the page stands on can no longer be shown. Open the page again.',
  )
}
