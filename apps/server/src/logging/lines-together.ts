import type { DestinationStream } from 'pino'

/**
 * Writes the lines of one turn of the process together, since each write is a call of the system that whoever is being
 * answered waits for. What ends the process in order, or is logged as fatal, has them written first; a process that is
 * killed may lose the lines of its last turn.
 */
export function linesTogether(
  to: DestinationStream,
  process: Pick<NodeJS.Process, 'once'>,
): DestinationStream & { readonly flushSync: () => void } {
  let lines = ''
  const flushSync = () => {
    const gathered = lines
    lines = ''
    if (gathered !== '') to.write(gathered)
  }
  process.once('exit', flushSync)
  return {
    write: line => {
      if (lines === '') setImmediate(flushSync)
      lines += line
    },
    flushSync,
  }
}
