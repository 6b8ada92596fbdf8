/** What somebody typed into a form: every posted field, in the order it came. A page never changes it, only reads it. */
export type Typed = ReadonlyMap<string, readonly string[]>

/** One thing wrong with what was typed, at the field it is about. */
export interface Wrong {
  /** Name of the form's field, which is its id on the page too. */
  readonly field: string
  readonly message: string
}

/** Fields that belong to one showing of a page, not to what was typed. */
const ofThePage = /^_/

/** What a form sent. Line ends are those of the record, whatever the browser sends. */
export function typedFrom(body: unknown): Typed {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
  return new Map(
    fields
      .filter(([name]) => !ofThePage.test(name))
      .map(([name, value]) => [name, [value].flat().map(each => String(each).replace(/\r\n?/g, '\n'))] as const),
  )
}

/** The last value of a field, as it was typed; empty where there is none. */
export function rawOf(typed: Typed, name: string): string {
  return typed.get(name)?.at(-1) ?? ''
}

/** The last value of a field without white space around it; empty where there is none. */
export function textOf(typed: Typed, name: string): string {
  return rawOf(typed, name).trim()
}

/** The same with some fields set anew; an empty list takes a field away. */
export function withTyped(typed: Typed, changes: Readonly<Record<string, readonly string[]>>): Typed {
  const next = new Map(typed)
  for (const [name, values] of Object.entries(changes)) {
    if (values.length === 0) next.delete(name)
    else next.set(name, values)
  }
  return next
}

/** Whether a posted name belongs to a field: the field itself or a part of it. */
export function isPartOf(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}.`)
}

/** Everything typed, as fields to be sent along unseen, without those that the page itself shows. */
export function carried(typed: Typed, shown: readonly string[]): readonly { name: string; value: string }[] {
  return [...typed]
    .filter(([name]) => !shown.some(field => isPartOf(name, field)))
    .flatMap(([name, values]) => values.map(value => ({ name, value })))
}
