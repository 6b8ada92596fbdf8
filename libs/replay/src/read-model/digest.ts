import { createHash } from 'node:crypto'
import { openForReading } from './database.ts'
import { readModelTables } from './schema.ts'

/**
 * A SHA-256 over every row of a read model in order: two files with the same digest hold the same rows, byte for byte.
 * It speaks of rows, not of the file's pages, which depend on how the work was cut into transactions.
 */
export function digestOfReadModel(file: string): string {
  const database = openForReading(file)
  const hash = createHash('sha256')
  try {
    for (const { table, order } of readModelTables) {
      hash.update(`${table}\n`)
      for (const row of database.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).iterate()) {
        hash.update(`${JSON.stringify(row)}\n`)
      }
    }
  } finally {
    database.close()
  }
  return hash.digest('hex')
}
