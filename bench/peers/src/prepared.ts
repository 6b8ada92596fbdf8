import { readFileSync } from 'node:fs'

const file = process.env['PREPARED_ANSWER']
const answer: unknown =
  file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as { data: unknown }).data

/** The answer that lies ready as objects: nothing is looked up or worked out. */
export function prepared<Answer>(crn: string): Answer {
  if (answer === undefined) throw new Error(`no answer about ${crn} was prepared`)
  return answer as Answer
}
