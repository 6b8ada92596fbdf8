import type { NotebookReader } from '#access'
import type { RecordedEvent } from '#event-log'
import type { NotebookRecord } from '#sfo-review'
import type { PinnedCase } from '../pinned/pinned-case.ts'

/** One notebook as one person may see it: every mapping takes it. */
export interface NotebookShowing {
  readonly record: NotebookRecord
  readonly events: readonly RecordedEvent[]
  readonly as: NotebookReader
  readonly pinned: PinnedCase
}
