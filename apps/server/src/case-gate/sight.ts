import { judgeAccess, type AccessVerdict, type Principal } from '#access'
import type { OpenedCase } from '#replay'
import { openCaseFile } from '#replay'
import type { AccessOfCase } from './access-of-case.ts'

/** Which cases one person may know of at one moment. Made anew for each question, since limits change. */
export class Sight {
  readonly #principal: Principal
  readonly #accessOf: AccessOfCase
  readonly #now: number
  readonly #verdicts = new Map<string, AccessVerdict>()

  constructor(principal: Principal, accessOf: AccessOfCase, now: number) {
    this.#principal = principal
    this.#accessOf = accessOf
    this.#now = now
  }

  verdictOn(crn: string): AccessVerdict {
    const found = this.#verdicts.get(crn) ?? judgeAccess(this.#principal, this.#accessOf(crn), this.#now)
    this.#verdicts.set(crn, found)
    return found
  }

  maySee(crn: string): boolean {
    return this.verdictOn(crn).allowed
  }

  /**
   * An opened case without what would tell of cases that the person may not know of: the entries of such a case that
   * concern this one as well, and its number wherever an entry names it.
   */
  within(opened: OpenedCase): OpenedCase {
    const { crn, file } = opened
    const hidden = new Set(
      file.entries
        .flatMap(entry => [entry.crn, ...entry.alsoConcerns])
        .filter(other => other !== crn && !this.maySee(other)),
    )
    if (hidden.size === 0) return opened
    const entries = file.entries
      .filter(entry => !hidden.has(entry.crn))
      .map(entry => ({ ...entry, alsoConcerns: entry.alsoConcerns.filter(other => !hidden.has(other)) }))
    return { ...opened, file: openCaseFile(crn, entries, file.knownAt) }
  }
}
