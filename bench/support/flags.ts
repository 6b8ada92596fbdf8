import { parseArgs } from 'node:util'

/** A text given on the command line as `--name text`, or undefined. */
export function textFlag(name: string): string | undefined {
  const { values } = parseArgs({ options: { [name]: { type: 'string' as const } }, strict: false })
  const text = values[name]
  return typeof text === 'string' ? text : undefined
}

/**
 * Whole numbers given on the command line as `--name 5` or `--name 5,10`, with what holds where nothing is given;
 * `texts` may be given besides.
 */
export function numberFlags<Name extends string>(
  defaults: Readonly<Record<Name, readonly number[]>>,
  texts: readonly string[] = [],
): Readonly<Record<Name, readonly number[]>> {
  const options = Object.fromEntries(
    [...Object.keys(defaults), ...texts].map(name => [name, { type: 'string' as const }]),
  )
  const { values } = parseArgs({ options, strict: true })
  const read = (name: Name) => {
    const text = values[name]
    if (typeof text !== 'string') return defaults[name]
    const numbers = text.split(',').map(part => Number(part.replaceAll('_', '')))
    if (numbers.some(number => !Number.isSafeInteger(number) || number < 1)) {
      throw new RangeError(`--${name} takes whole numbers, such as 5 or 10000,1000000`)
    }
    return numbers
  }
  return Object.fromEntries((Object.keys(defaults) as Name[]).map(name => [name, read(name)])) as Record<
    Name,
    readonly number[]
  >
}
