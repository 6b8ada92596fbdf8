import type { CaseEntry } from '../../entry/entry.ts'
import { readData } from '../data.ts'
import { oneOf, orNull, text } from '../fields.ts'
import type { InfluenceResponse, KindDefinition } from '../kind.ts'
import { words } from '../reading.ts'

/** What somebody who is directed may do, by the definition of a direction. */
export const directionResponses = ['complied', 'complied under dissent', 'declined'] as const

function responseOf(entry: CaseEntry): InfluenceResponse | undefined {
  const { text: read } = readData(entry)
  const response = read('response')
  if (response === undefined) return undefined
  const effect = effects.find(one => one === read('effect'))
  return { response, ...(effect === undefined ? {} : { effect }) }
}

const effects = ['adopted', 'partly adopted', 'not adopted'] as const

/**
 * The recipient's own answer to a direction. It says what the recipient did; it never stands for the word of whoever is
 * said to have directed.
 */
export const directionResponded: KindDefinition = {
  kind: 'direction.responded',
  title: 'Response to a direction',
  family: 'influence',
  fields: { response: oneOf(...directionResponses), effect: oneOf(...effects), reason: orNull(text) },
  headline: words('response'),
  rationale: words('reason'),
  response: responseOf,
}
