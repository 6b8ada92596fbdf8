import { valuesOf, type Stated, type TimeInPost } from '#staffing'
import type { StatedText, StatedTimeInPost } from '../models/stated.models.ts'

export function toStatedText(stated: Stated<string>): StatedText {
  return { status: stated.kind, values: valuesOf(stated), inWords: inWords(stated, value => value) }
}

export function toStatedTimeInPost(stated: Stated<TimeInPost>): StatedTimeInPost {
  const words = inWords(stated, ({ months }) => (months === 1 ? '1 month' : `${months} months`))
  return { status: stated.kind, values: valuesOf(stated), inWords: words }
}

/** "PDU-1", "PDU-1 or PDU-2" where the record does not decide, "not recorded". */
export function inWords<Value>(stated: Stated<Value>, word: (value: Value) => string): string {
  return stated.kind === 'not recorded' ? stated.kind : valuesOf(stated).map(word).join(' or ')
}
