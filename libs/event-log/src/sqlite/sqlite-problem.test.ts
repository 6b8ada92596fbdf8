import { describe, expect, it } from '@jest/globals'
import { isFromSqlite, problemOf, problemOfCommit } from './sqlite-problem.ts'

const error = (code: string) => ({ code, message: 'as SQLite says it' })

describe('an error of SQLite', () => {
  it.each([
    ['SQLITE_IOERR_FSYNC', 'poison', 'poison'],
    ['SQLITE_IOERR', 'poison', 'poison'],
    ['SQLITE_CORRUPT_VTAB', 'poison', 'poison'],
    ['SQLITE_NOTADB', 'poison', 'poison'],
    ['SQLITE_FULL', 'refusal', 'refusal'],
    ['SQLITE_BUSY', 'refusal', 'refusal'],
    ['SQLITE_CONSTRAINT_TRIGGER', 'refusal', 'poison'],
    ['SQLITE_NOMEM', 'refusal', 'poison'],
  ])('%s is %s before a commit and %s of one', (code, before, ofCommit) => {
    expect(problemOf(error(code))).toEqual({ kind: before, detail: `as SQLite says it (${code})` })
    expect(problemOfCommit(error(code)).kind).toBe(ofCommit)
  })

  it('is told from a defect of this software, whose outcome at a commit is not known either', () => {
    expect([error('SQLITE_BUSY'), error('ENOENT'), new TypeError('x'), undefined].map(isFromSqlite)).toEqual([
      ...[true, false, false, false],
    ])
    expect(problemOfCommit(new TypeError('a defect'))).toEqual({ kind: 'poison', detail: 'a defect' })
  })
})
