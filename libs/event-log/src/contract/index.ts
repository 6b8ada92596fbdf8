import { describe } from '@jest/globals'
import { describeAppending } from './appending.ts'
import { describeContents } from './contents.ts'
import type { EventLogHarness } from './harness.ts'
import { describePages } from './pages.ts'
import { describeRacing } from './racing.ts'
import { describeRefusing } from './refusing.ts'
import { describeRestarting } from './restarting.ts'
import { describeSubscribing } from './subscribing.ts'
import { suiteOf } from './suite.ts'

export * from './harness.ts'
export * from './reading.ts'
export * from './test-codec.ts'

/**
 * The behaviour that every event log shares, as Jest tests. An adapter's test calls this once with a way to open it;
 * see EventLogHarness. Kept out of the library's front door because it needs Jest.
 */
export function describeEventLogContract(name: string, harness: EventLogHarness): void {
  describe(`event log contract: ${name}`, () => {
    const suite = suiteOf(harness)
    describe('append', () => describeAppending(suite))
    describe('refusals', () => describeRefusing(suite))
    describe('content', () => describeContents(suite))
    describe('reads', () => describePages(suite))
    describe('subscription', () => describeSubscribing(suite))
    describe('races', () => describeRacing(suite))
    describe('restart', () => describeRestarting(suite))
  })
}
