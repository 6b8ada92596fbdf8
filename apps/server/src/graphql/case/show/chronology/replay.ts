import { replaySteps, type ReplayStep as FoundStep } from '#replay'
import type { ReplayStep, ReplaySteps } from '../../models/replay.models.ts'
import { toEntry } from '../entry/entry.ts'
import type { Showing } from '../opened/showing.ts'

/** Where a reader may step from a moment, or from an entry; found in what they may read, so that no step tells of more. */
export function toReplaySteps(
  showing: Showing,
  asked: { readonly from: number; readonly on: string | undefined; readonly silenceOfDays: number },
): ReplaySteps[] {
  const on = asked.on === undefined ? undefined : showing.readableFile.entry(asked.on)
  const steps = replaySteps(showing.readableFile, { knownAt: asked.from, on }, asked.silenceOfDays)
  return steps.map(({ sort, previous, next }) => ({
    sort,
    previous: toStep(showing, previous),
    next: toStep(showing, next),
  }))
}

function toStep(showing: Showing, step: FoundStep | undefined): ReplayStep | undefined {
  return step && { entry: toEntry(showing, showing.file.entry(step.entry.id)!), knownFrom: step.knownFrom }
}
