/** A form that could not be taken because the sign-in had ended, kept on the sign-in page so that nothing typed is lost. */
export interface KeptForm {
  readonly action: string
  readonly fields: readonly KeptField[]
}

interface KeptField {
  readonly name: string
  readonly value: string
}

/** Fields that belong to one showing of a form, not to what was typed. */
const ofThePage = new Set(['_csrf', '_keptAction', '_keptName', '_keptValue', 'user', 'return'])

/** What was posted, in the order of the form; files are not kept. */
export function keepForm(action: string, body: unknown): KeptForm {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !ofThePage.has(name))
    .flatMap(([name, value]) => [value].flat().map(each => ({ name, value: String(each) })))
  return { action, fields }
}

/** What a sign-in page sent back of a form that it kept; undefined where it kept none. */
export function keptFormOf(body: Readonly<Record<string, unknown>>): KeptForm | undefined {
  const action = body['_keptAction']
  if (typeof action !== 'string') return undefined
  const names = listOf(body['_keptName'])
  const values = listOf(body['_keptValue'])
  return { action, fields: names.map((name, index) => ({ name, value: values[index] ?? '' })) }
}

function listOf(value: unknown): readonly string[] {
  return value === undefined ? [] : [value].flat().map(String)
}
