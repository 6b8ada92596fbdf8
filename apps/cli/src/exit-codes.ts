/** How a command ended, for scripts. Documented in docs/loading.md and in `--help`. */
export const exitCodes = {
  done: 0,
  refused: 1,
  usage: 2,
  conflict: 3,
  unavailable: 4,
  unknownOutcome: 5,
  notPermitted: 6,
  internal: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export const exitCodeHelp = `
Exit codes (of several files, the first of 5, 4, 6, 3, 1 that any of them gave):
  0   every file is loaded, now or before
  1   a file was refused: it is not a good chronology file; nothing of it was written
  2   the command itself is wrong
  3   conflict: the log holds an entry of the file with other content; nothing of the file is visible
  4   the log or the service is unavailable, or another process has the log open
  5   it is not known whether a file was loaded; load it again, which is always safe
  6   the service did not accept the token, or its holder may not load
  70  a defect of this program`

const gravest: readonly ExitCode[] = [
  exitCodes.internal,
  exitCodes.unknownOutcome,
  exitCodes.unavailable,
  exitCodes.notPermitted,
  exitCodes.conflict,
  exitCodes.refused,
]

/** The exit code for several files: the gravest of theirs. */
export function gravestOf(codes: readonly ExitCode[]): ExitCode {
  return gravest.find(code => codes.includes(code)) ?? exitCodes.done
}
