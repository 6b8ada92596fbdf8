export {
  openSqliteEventLog,
  openSqliteEventReader,
  type SqliteEventLogOptions,
  type SqliteReaderOptions,
} from './sqlite-event-log.ts'
