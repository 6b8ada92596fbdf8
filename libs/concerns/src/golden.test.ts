import { describeGoldenFiles } from '../../event-log/src/codec/testing/golden-files.ts'
import { evolveConcern } from './concern/record.ts'
import { concernsEventTypes } from './definitions.ts'
import { emptySite, evolveSite } from './site/record.ts'

/** What must stand in a stream before another event can. */
const before: Readonly<Record<string, readonly string[]>> = {
  'concern.raised': [],
  'site.safety-checked': [],
  'site.safety-action-completed': ['site.safety-checked.v1.json', 'site.safety-action-set.v1.json'],
}

describeGoldenFiles({
  of: 'concerns and sites',
  folder: new URL('../golden/', import.meta.url),
  types: concernsEventTypes,
  entered: '2026-01-05T09:00:00.000Z',
  readToday(stood, name, open) {
    const concerns = stood.stream.startsWith('concern-')
    const earlier = before[stood.type] ?? [concerns ? 'concern.raised.v1.json' : 'site.safety-checked.v1.json']
    const events = [...earlier, name].map((each, index) => open(each, BigInt(index)))
    const folded = concerns ? events.reduce(evolveConcern, undefined as never) : events.reduce(evolveSite, emptySite)
    const text = JSON.stringify(folded, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))
    return JSON.parse(text) as unknown
  },
})
