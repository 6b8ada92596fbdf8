import type { ConfigProblem, Environment } from './config.ts'

/** Reads settings one by one and gathers every problem instead of stopping at the first. */
export class Settings {
  readonly problems: ConfigProblem[] = []
  private readonly env: Environment

  constructor(env: Environment) {
    this.env = env
  }

  report(variable: string, problem: string, remedy: string): void {
    this.problems.push({ variable, problem, remedy })
  }

  /** The variable's text; an empty one counts as not set. */
  text(variable: string): string | undefined {
    const value = this.env[variable]?.trim()
    return value === '' ? undefined : value
  }

  flag(variable: string, otherwise: boolean): boolean {
    const value = this.text(variable)?.toLowerCase()
    if (value === undefined) return otherwise
    if (['true', '1', 'yes'].includes(value)) return true
    if (['false', '0', 'no'].includes(value)) return false
    this.report(variable, `"${value}" is neither true nor false`, 'set it to true or false')
    return otherwise
  }

  wholeNumber(variable: string, otherwise: number, lowest: number, highest: number): number {
    const value = this.text(variable)
    if (value === undefined) return otherwise
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    if (number >= lowest && number <= highest) return number
    this.report(variable, `"${value}" is not a whole number from ${lowest} to ${highest}`, `for example ${otherwise}`)
    return otherwise
  }

  oneOf<Choice extends string>(variable: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = this.text(variable)
    if (value === undefined) return otherwise
    const choice = choices.find(each => each === value.toLowerCase())
    if (choice !== undefined) return choice
    this.report(variable, `"${value}" is not known`, `one of ${choices.join(', ')}`)
    return otherwise
  }
}
