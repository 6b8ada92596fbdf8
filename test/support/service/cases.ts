import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../cases/', import.meta.url)

/** A chronology file as it is sent. */
export interface ChronologyFile {
  readonly id: string
  readonly person: { readonly crn: string }
  readonly entries: readonly ChronologyEntry[]
}

export interface ChronologyEntry {
  readonly id: string
  readonly occurred: string | null
  readonly recordedAt?: string
}

export interface QuestionOfFile {
  readonly q: string
  readonly expected: string
}

/** Names of the sample cases, without what follows the first dot. */
export const caseNames: readonly string[] = readdirSync(folder)
  .filter(name => name.endsWith('.questions.json'))
  .map(name => name.replace('.questions.json', ''))

/** The chronology of a sample case. */
export function chronologyFile(name: string): ChronologyFile {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as ChronologyFile
}

/** The questions that a review asks of a sample case. */
export function questionsOf(name: string): readonly QuestionOfFile[] {
  return JSON.parse(readFileSync(new URL(`${name}.questions.json`, folder), 'utf8')) as QuestionOfFile[]
}
