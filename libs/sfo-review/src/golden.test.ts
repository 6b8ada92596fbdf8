import { describeGoldenFiles } from '../../event-log/src/codec/testing/golden-files.ts'
import { reviewEventTypes } from './definitions.ts'
import { notebookFrom } from './notebook/record.ts'

/** What must stand in a notebook before another event means anything. */
const before: Readonly<Record<string, readonly string[]>> = {
  'notebook.bookmark-removed': ['notebook.entry-bookmarked.v1.json'],
  'notebook.note-revised': ['notebook.note-written.v1.json'],
  'notebook.story-revised': ['notebook.story-begun.v1.json'],
}

describeGoldenFiles({
  of: 'a review',
  folder: new URL('../golden/', import.meta.url),
  types: reviewEventTypes,
  entered: '2026-03-02T10:00:00.000Z',
  readToday: ({ type }, name, open) =>
    notebookFrom([...(before[type] ?? []), name].map((each, index) => open(each, BigInt(index)))),
})
