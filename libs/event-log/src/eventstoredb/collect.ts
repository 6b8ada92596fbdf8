import type { StreamingRead } from '@eventstore/db-client'
import { failed, ok, type Result } from '../errors.ts'
import { readErrorOf } from './client-errors.ts'

class NothingHeard extends Error {}

/**
 * Everything that a bounded read answers. The client gives reads no deadline, so one is kept here: a read in which
 * nothing at all happens for that long is `unavailable`. A stream that does not exist is an empty answer.
 */
export async function collect<Item>(
  start: () => StreamingRead<Item>,
  deadlineMs: number,
  stream?: string,
): Promise<Result<Item[]>> {
  const items: Item[] = []
  let reading: StreamingRead<Item> | undefined
  let timer: NodeJS.Timeout | undefined
  try {
    const open = (reading = start())
    open.on('error', ignored)
    timer = setTimeout(() => open.destroy(new NothingHeard(`no answer within ${deadlineMs} ms`)), deadlineMs)
    for await (const item of open) {
      timer.refresh()
      items.push(item)
    }
    return ok(items)
  } catch (cause) {
    const error = readErrorOf(cause, stream)
    return error ? failed(error) : ok([])
  } finally {
    clearTimeout(timer)
    reading?.cancel().catch(ignored)
  }
}

/** An error that comes after the answer, or a second one, must not end the process. */
function ignored(): void {}
