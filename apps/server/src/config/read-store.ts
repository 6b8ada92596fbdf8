import { resolve } from 'node:path'
import { defaultSqliteFile, type StoreConfig } from './config.ts'
import type { Settings } from './settings.ts'

const forms = 'sqlite: (in the data folder), sqlite:/path/to/file or esdb://host:2113?tls=true'

/** Reads SFO_STORE. Its value is never repeated in a problem: a connection string may hold a password. */
export function readStore(settings: Settings, dataDir: string, demo: boolean): StoreConfig | undefined {
  const value = settings.text('SFO_STORE') ?? 'sqlite:'
  const scheme = value.slice(0, value.indexOf(':') + 1).toLowerCase()
  switch (scheme) {
    case 'sqlite:':
      return readSqlite(value.slice('sqlite:'.length), dataDir)
    case 'esdb:':
    case 'esdb+discover:':
      return readEventStoreDb(settings, value)
    case 'memory:':
      if (demo) return { kind: 'memory' }
      settings.report('SFO_STORE', 'memory: forgets everything at the end and is for demos only', forms)
      return undefined
    case 'kurrentdb:':
    case 'kurrentdb+discover:':
      settings.report(
        'SFO_STORE',
        'the client speaks to KurrentDB under its older name',
        'write esdb:// for kurrentdb://',
      )
      return undefined
    default:
      settings.report('SFO_STORE', 'names no store that this service knows', forms)
      return undefined
  }
}

function readSqlite(path: string, dataDir: string): StoreConfig {
  const bare = path.replace(/^\/\/(?=\/)/, '')
  return { kind: 'sqlite', file: bare === '' ? defaultSqliteFile(dataDir) : resolve(bare) }
}

function readEventStoreDb(settings: Settings, value: string): StoreConfig | undefined {
  if (/^esdb(?:\+discover)?:\/\/[^/?]+/i.test(value)) return { kind: 'eventstoredb', connectionString: value }
  settings.report('SFO_STORE', 'the connection string names no host', 'esdb://user:password@host:2113?tls=true')
  return undefined
}
