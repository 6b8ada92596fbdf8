import { expect, it } from '@jest/globals'
import { errorOf, notes } from '../contract/index.ts'
import { openTemporaryLog } from './testing/temporary-log.ts'

it('more appends than may wait are refused, and every other one of the same turn is answered', async () => {
  const opened = await openTemporaryLog()
  const [events, most] = [notes('same', 1), 10_000]
  const results = await Promise.all(
    Array.from({ length: most + 10 }, (_, index) =>
      opened.log.append({ stream: `case-${index}`, expected: 'no-stream', events }),
    ),
  )
  expect(results.slice(0, most).filter(result => !result.ok)).toEqual([])
  expect(results.slice(most).map(result => errorOf(result).kind)).toEqual(Array(10).fill('unavailable'))
  await opened.close()
}, 60_000)
