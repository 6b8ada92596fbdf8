import type { Field } from './field.ts'
import { isPartOf, type Wrong } from './typed.ts'

/** Whether something wrong is about a field or a part of it. */
export function problemField({ field }: Wrong, { name }: Field): boolean {
  return isPartOf(field, name)
}
