import { describeGoldenFiles } from '../../../event-log/src/codec/testing/golden-files.ts'
import { staffEventTypes } from '../facts/event-type.ts'
import { entryOf } from './staffing-entry.ts'

describeGoldenFiles({
  of: 'staff',
  folder: new URL('../../golden/', import.meta.url),
  types: staffEventTypes,
  entered: '2026-01-05T09:00:00.000Z',
  readToday: (_, name, open) => JSON.parse(JSON.stringify(entryOf(open(name)))) as unknown,
})
