import type { EventLog } from '#event-log'
import { demoStaffing, recordStaffing, type DemoStaffing } from '#staffing'

export interface DemoStaff {
  readonly log: EventLog
  readonly software: string
  readonly now: () => Date
  /** Everything there is of the invented people unless said otherwise. */
  readonly staffing?: readonly DemoStaffing[]
}

/** How much of the demo's staffing an earlier start had recorded already. */
export interface DemoStaffLoaded {
  readonly recorded: number
  readonly alreadyThere: number
}

/**
 * Records the posts, managers and cover of a demo's invented people; what an earlier start recorded stays as it is.
 * Throws where something cannot be recorded, since a demo whose people hold no posts would mislead.
 */
export async function loadDemoStaffing({
  log,
  software,
  now,
  staffing = demoStaffing(),
}: DemoStaff): Promise<DemoStaffLoaded> {
  let recorded = 0
  let alreadyThere = 0
  const context = {
    actor: { name: 'demo', role: null, organisation: null },
    principal: { username: 'DEMO', client: 'sfo-review-demo' },
    correlationId: 'demo/staffing',
    software,
  }
  for (const { commandId, request } of staffing) {
    const command = { ...request, context: { ...context, now: now().getTime() } }
    const result = await recordStaffing({ log, command, commandId })
    if (result.outcome !== 'recorded') {
      throw new Error(`the demo's ${request.name} of ${request.staffId} could not be recorded: ${result.outcome}`)
    }
    if (result.again) alreadyThere += 1
    else recorded += 1
  }
  return { recorded, alreadyThere }
}
