import { readFileSync } from 'node:fs'
import { builtInPolicies, standardsFrom, type Policies } from '#case-record'
import { failed, ok, type Result } from '#event-log'
import type { Config } from '../config/config.ts'

/** Everything wrong with a file of standards, each problem in one line. */
export interface PolicyProblems {
  readonly file: string
  readonly problems: readonly string[]
}

/** The standards of oversight that the configuration asks for: this software's own, or those with a file's laid over them. */
export function openPolicies({ standardsFile: file }: Pick<Config, 'standardsFile'>): Result<Policies, PolicyProblems> {
  if (file === undefined) return ok(builtInPolicies)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    const { code = 'unknown error' } = cause as NodeJS.ErrnoException
    return failed({ file, problems: [`cannot be read: ${code}`] })
  }
  const configured = standardsFrom(text)
  if (configured.ok) return ok(configured)
  const problems = configured.problems.map(
    ({ pointer, problem, expected }) => `${pointer} ${problem}; expected ${expected}`,
  )
  return failed({ file, problems })
}
