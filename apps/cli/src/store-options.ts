import type { Command } from 'commander'
import type { Surroundings } from './surroundings.ts'

/** Where the log and what is built from it are kept. */
export interface Store {
  readonly store: string
  readonly dataDir: string
}

export interface StoreOptions {
  readonly dataDir?: string
  readonly store?: string
}

/** Gives a command the options that choose the log; the same variables as the service's stand behind them. */
export function withStoreOptions(command: Command): Command {
  return command
    .option('--data-dir <folder>', 'the data folder (default: $SFO_DATA_DIR, else .data)')
    .option('--store <url>', 'sqlite:, sqlite:/path/to/file or esdb://host:2113 (default: $SFO_STORE, else sqlite:)')
}

/** The store that options and environment name; an empty variable counts as none. */
export function chosenStore({ dataDir, store }: StoreOptions, { environment }: Surroundings): Store {
  return {
    dataDir: dataDir ?? (environment['SFO_DATA_DIR'] || '.data'),
    store: store ?? (environment['SFO_STORE'] || 'sqlite:'),
  }
}
