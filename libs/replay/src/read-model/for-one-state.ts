import type { Position } from '#event-log'
import { keepNewest } from '../case-file/per-file.ts'

const mostKept = 500

/**
 * Remembers answers as long as the log stands where it stood at the last question, and forgets them with the first that
 * is asked of another state. Sound because one state of the log answers the same whenever it is asked. What `keeps` does
 * not hold of is asked for anew each time.
 */
export function forOneState<Answer>(
  ask: (about: string, at: Position) => Answer,
  keeps: (answer: Answer) => boolean = () => true,
): (about: string, at: Position) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  let state: Position | undefined
  return (about, at) => {
    if (at !== state) answers.clear()
    state = at
    const found = answers.get(about)
    if (found) return found.answer
    const answer = ask(about, at)
    if (keeps(answer)) keepNewest(answers, about, { answer }, mostKept)
    return answer
  }
}
