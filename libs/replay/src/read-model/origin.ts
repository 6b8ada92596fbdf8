import { caseStreamPrefix, isEntryEvent } from '#case-record'
import { isAfter, type EventReader, type Position, type ReadFrom } from '#event-log'
import { openForReading } from './database.ts'
import { createQueries } from './queries.ts'

/**
 * Whether a read model was built from this log: its first entry is the log's first, and it has not read further than
 * the log goes. A data folder may outlive a change of store, and another log's answers must never be served. A log that
 * cannot be read now is given the benefit of the doubt; following it will fail loudly enough.
 */
export async function wasBuiltFrom(reader: EventReader, file: string): Promise<boolean> {
  const { first, checkpoint } = placesOf(file)
  const head = await reader.head()
  if (!head.ok) return true
  if (checkpoint !== 'start' && (head.value === 'start' || isAfter(checkpoint, head.value))) return false
  if (first === undefined) return true
  const filter = { streamPrefixes: [caseStreamPrefix] }
  let after: ReadFrom = 'start'
  for (;;) {
    const page = await reader.readAll({ after, limit: 1, filter })
    if (!page.ok) return true
    const event = page.value.events[0]
    if (event && isEntryEvent(event.type)) return event.position === first.position && event.id === first.id
    if (page.value.end) return false
    after = page.value.reached
  }
}

interface Places {
  readonly first: { readonly position: Position; readonly id: string } | undefined
  readonly checkpoint: ReadFrom
}

function placesOf(file: string): Places {
  const database = openForReading(file)
  const queries = createQueries(database)
  try {
    const row = database.prepare('SELECT position, event FROM entry ORDER BY position LIMIT 1').get() as
      { readonly position: Position; readonly event: string } | undefined
    const first = row && { position: row.position, id: (JSON.parse(row.event) as { readonly id: string }).id }
    return { first, checkpoint: queries.head() }
  } finally {
    queries.close()
  }
}
