import { contractCodec, notes } from '../../contract/test-codec.ts'
import { unwrap } from '../../errors.ts'
import { openSqliteEventLog } from '../sqlite-event-log.ts'

/**
 * A process of its own that appends until it is killed: `append-forever FILE ROUND`. Prints a line for each
 * acknowledged append, written before anything else happens, so that what was printed is what was acknowledged.
 */
const [file, round] = process.argv.slice(2)
const log = unwrap(await openSqliteEventLog({ file: file!, codec: contractCodec }))
process.stdout.write('open\n')

const writers = Array.from({ length: 8 }, async (_, writer) => {
  const stream = `round-${round}-writer-${writer}`
  let expected: bigint | 'no-stream' = 'no-stream'
  for (let turn = 0; ; turn++) {
    const command = `${stream}-${turn}`
    expected = unwrap(await log.append({ stream, expected, events: notes(command, 1 + (turn % 3)) })).revision
    process.stdout.write(`${stream} ${command} ${1 + (turn % 3)}\n`)
  }
})
await Promise.all(writers)
