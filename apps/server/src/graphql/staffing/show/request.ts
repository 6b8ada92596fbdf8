import type { FactName, StaffingRequest } from '#staffing'
import type { StaffingCorrectionInput } from '../inputs/staffing.input.ts'
import type { CommandInput } from '../../acting/command.input.ts'

type Sent = CommandInput & {
  readonly staffId: string
  readonly correction?: StaffingCorrectionInput | null | undefined
}

/** What was sent, as a request to the record. What was left out, or sent as null, is left out there. */
export function requestOf(name: FactName, input: Sent): StaffingRequest {
  const { staffId, correction } = input
  const heading = new Set(['commandId', 'seen', 'staffId', 'correction'])
  const sent = Object.entries(input).filter(
    ([field, value]) => !heading.has(field) && value !== undefined && value !== null,
  )
  // The fields of each input are those of its fact; the decider checks what they hold.
  const fact = Object.fromEntries(sent.map(([field, value]) => [field, plain(value)]))
  return { name, staffId, fact, ...(correction ? { correction: { ...correction } } : {}) } as unknown as StaffingRequest
}

/** A value without the classes that validation made it of. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown
}
