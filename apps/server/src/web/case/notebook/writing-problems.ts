import type { WrongField } from '../basis/basis-query.ts'
import type { WritingEnded } from './notebook.commands.ts'

/** Why nothing was written down, as the errors of a form with one text; empty: it was. */
export function writingProblems(ended: WritingEnded): readonly WrongField[] {
  switch (ended.__typename) {
    case 'NotebookRecorded':
      return []
    case 'ActNotValid':
      return ended.problems.map(inWords)
    case 'NotebookMovedOn':
      return [{ field: 'text', message: 'You wrote more in your notebook since you opened this page' }]
    case 'NotPermitted':
      return [{ field: 'text', message: ended.why }]
    case 'NotRecorded':
      return [{ field: 'text', message: ended.message }]
  }
}

/** One problem of the API as the error of a form's only field. */
export function inWords({ problem, expected }: { readonly problem: string; readonly expected: string }): WrongField {
  const sentence = problem.charAt(0).toUpperCase() + problem.slice(1)
  return { field: 'text', message: `${sentence}. Expected: ${expected}` }
}
