import { describeGoldenFiles } from '../../../event-log/src/codec/testing/golden-files.ts'
import { caseEventTypes, isEntryEvent } from './definitions.ts'
import { entryOf } from './entry-recorded.ts'

describeGoldenFiles({
  of: 'a case',
  folder: new URL('../../golden/', import.meta.url),
  types: caseEventTypes,
  besides: ['case.decision-recorded.v1.recorded-here.json', 'case.decision-recorded.v1.recorded-late.json'],
  entered: '2026-01-05T09:00:00.000Z',
  readToday: ({ type }, name, open) =>
    isEntryEvent(type) ? (JSON.parse(JSON.stringify(entryOf(open(name)))) as unknown) : undefined,
})
