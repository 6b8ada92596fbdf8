import { judgeAccess, type AccessVerdict, type Principal } from '#access'
import { asKnownAt, keepNewest, openCaseFile, perFile, type CaseFile, type OpenedCase } from '#replay'
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
    const { file } = opened
    const hidden = otherCasesIn(file).filter(other => !this.maySee(other))
    if (hidden.length === 0) return opened
    return { ...opened, file: asKnownAt(withoutCases(file, hidden), file.knownAt) }
  }
}

/** Numbers of other cases that entries of a file stand in or name. */
const otherCasesIn = perFile(({ crn, entries }): readonly string[] => {
  const named = new Set(entries.flatMap(entry => [entry.crn, ...entry.alsoConcerns]))
  named.delete(crn)
  return [...named].sort()
})

/** Kept with the file, so that what is made of it can be used again by whoever may know of the same cases. */
function withoutCases(file: CaseFile, hidden: readonly string[]): CaseFile {
  const key = hidden.join(' ')
  const before = filesWithout(file).get(key)
  const without = before ?? openWithout(file, new Set(hidden))
  keepNewest(filesWithout(file), key, without, mostKept)
  return without
}

const mostKept = 4
const filesWithout = perFile(() => new Map<string, CaseFile>())

function openWithout({ crn, entries }: CaseFile, hidden: ReadonlySet<string>): CaseFile {
  const seen = entries
    .filter(entry => !hidden.has(entry.crn))
    .map(entry => ({ ...entry, alsoConcerns: entry.alsoConcerns.filter(other => !hidden.has(other)) }))
  return openCaseFile(crn, seen, Infinity).contents
}
