import { Command } from 'commander'
import { createCodec, describeEventLogError, openEventReader, type EventLogError } from '#event-log'
import { allEventTypes, rebuildReadModel, type Rebuilt } from '#replay'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { chosenStore, withStoreOptions, type Store, type StoreOptions } from '../store-options.ts'
import { printable, type Surroundings } from '../surroundings.ts'
import { giveWay } from './give-way.ts'

/** `sfo-review rebuild` */
export function rebuildCommand(surroundings: Surroundings, finish: (code: ExitCode) => void): Command {
  const command = new Command('rebuild').description(
    'Build the read model anew from the whole log, beside the one in use, and put it to use when it has caught up. ' +
      'A running service goes on answering and moves over by itself.',
  )
  return withStoreOptions(command).action(async (options: StoreOptions) => {
    finish(await rebuild(chosenStore(options, surroundings), surroundings))
  })
}

async function rebuild({ store, dataDir }: Store, surroundings: Surroundings): Promise<ExitCode> {
  const reader = await openEventReader({ store, dataDir, codec: createCodec(allEventTypes) })
  if (!reader.ok) return complain(reader.error, surroundings)
  giveWay()
  try {
    const onProgress = progressPrinter(surroundings)
    const rebuilt = await rebuildReadModel({ reader: reader.value, folder: dataDir, onProgress })
    if (!rebuilt.ok) return complain(rebuilt.error, surroundings)
    surroundings.out(`${printable(inWords(rebuilt.value))}\n`)
    return exitCodes.done
  } finally {
    await reader.value.close()
  }
}

function inWords({ file, events, sameAsBefore }: Rebuilt): string {
  const compared = {
    true: 'it holds the same as the one it replaces',
    false: 'it does not hold the same as the one it replaces',
    undefined: 'there was none at the same place of the log to compare it with',
  }
  return `${file}: built from ${events} events and in use; ${compared[`${sameAsBefore}`]}`
}

function complain(error: EventLogError, { err }: Surroundings): ExitCode {
  err(`${printable(`sfo-review: ${describeEventLogError(error)}`)}\n`)
  return error.kind === 'invalid-request' ? exitCodes.usage : exitCodes.unavailable
}

function progressPrinter({ err, now }: Surroundings): (events: number) => void {
  let last = now().getTime()
  return events => {
    const at = now().getTime()
    if (at - last < 2000) return
    last = at
    err(`rebuilding: ${events} events\n`)
  }
}
