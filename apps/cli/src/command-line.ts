import { Command, CommanderError } from 'commander'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { generateCommand } from './generate/generate-command.ts'
import { loadCommand } from './load/load-command.ts'
import { packageVersion } from './package-version.ts'
import { rebuildCommand } from './rebuild/rebuild-command.ts'
import type { Surroundings } from './surroundings.ts'

/** Runs one command line, without the program's name, and answers the exit code. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done
  const program = new Command('sfo-review')
    .description('The record of who decided what on a probation case, and its replay as it was known at any moment.')
    .version(packageVersion())
    .exitOverride()
    .configureOutput({ writeOut: surroundings.out, writeErr: surroundings.err })
    .showHelpAfterError('(add --help for the options)')
  const finish = (code: ExitCode) => {
    exitCode = code
  }
  for (const command of [loadCommand, rebuildCommand, generateCommand]) {
    program.addCommand(command(surroundings, finish).copyInheritedSettings(program))
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    const stack = error instanceof Error ? error.stack : String(error)
    surroundings.err(`sfo-review: a defect of this program: ${stack}\n`)
    return exitCodes.internal
  }
}
