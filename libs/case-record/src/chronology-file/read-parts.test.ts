import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { JsonValue } from '#event-log'
import type { ChronologyProblem } from './problem.ts'
import { maxBytesBetweenEntries, readParts } from './read-parts.ts'
import { textSource, type ChronologySource } from './source.ts'

interface ReadAll {
  readonly entries: readonly JsonValue[]
  readonly heading: JsonValue | undefined
  readonly problems: readonly ChronologyProblem[]
  readonly broken: ChronologyProblem | undefined
}

async function readAll(source: ChronologySource): Promise<ReadAll> {
  const entries: JsonValue[] = []
  const problems: ChronologyProblem[] = []
  let heading: JsonValue | undefined
  let broken: ChronologyProblem | undefined
  for await (const part of readParts(source)) {
    if (part.kind === 'entry') entries.push(part.value)
    if (part.kind === 'heading') heading = part.value
    if (part.kind === 'broken') broken = part.problem
    if (part.kind === 'entry' || part.kind === 'heading') problems.push(...part.problems)
  }
  return { entries, heading, problems, broken }
}

/** The same bytes in pieces of one size, so that texts and characters are cut anywhere. */
function inPieces(text: string | Uint8Array, size: number): ChronologySource {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  return async function* () {
    for (let from = 0; from < bytes.length; from += size) {
      await Promise.resolve()
      yield bytes.subarray(from, from + size)
    }
  }
}

describe('reading a chronology in pieces', () => {
  it('hands out what JSON.parse finds, wherever the text is cut', async () => {
    const value = fc.jsonValue()
    await fc.assert(
      fc.asyncProperty(fc.array(value), fc.dictionary(fc.string(), value), fc.integer({ min: 1, max: 9 }), check),
      { numRuns: 150 },
    )

    async function check(entries: readonly unknown[], rest: object, size: number): Promise<void> {
      const text = JSON.stringify({ ...rest, entries }, null, 1)
      const whole = JSON.parse(text) as Record<string, JsonValue>
      const read = await readAll(inPieces(text, size))
      expect(read.broken).toBeUndefined()
      expect(read.problems).toEqual([])
      expect(read.entries).toEqual(whole['entries'])
      expect(read.heading).toEqual({ ...whole, entries: [] })
    }
  })

  it('keeps a field named __proto__ as a field', async () => {
    const { entries } = await readAll(textSource('{"entries":[{"__proto__":{"x":1}}]}'))
    expect(Object.keys(entries[0] as object)).toEqual(['__proto__'])
    expect((entries[0] as { x?: unknown }).x).toBeUndefined()
  })

  it('accepts a byte order mark', async () => {
    expect(await readAll(inPieces('\ufeff{"entries":[1]}', 2))).toMatchObject({ entries: [1], broken: undefined })
  })

  it('takes only the top-level list named entries apart', async () => {
    const text = '{"other":{"entries":[1,2]},"entries":[3]}'
    expect(await readAll(textSource(text))).toMatchObject({ entries: [3], heading: { other: { entries: [1, 2] } } })
  })

  it.each([
    ['', 'the file is empty', undefined],
    [' \n', 'the file is empty', undefined],
    ['{', 'the text ends too early', [1, 2]],
    ['{"a": "é\u{1F600}x', 'the text ends too early', [1, 11]],
    ['{"a":1,}', '} cannot stand here', [1, 8]],
    ['{"a":\n  1 2}', '2 cannot stand here', [2, 5]],
    ['{"é": nul}', '"}" cannot stand here', [1, 10]],
    ['{"a":"b\nc"}', '"\\n" cannot stand here', [1, 8]],
    ['{"entries":[1,\n\n]}', '] cannot stand here', [3, 1]],
    ['\ufeff{]', '] cannot stand here', [1, 2]],
    ['{"a":1} {', '{ cannot stand here', [1, 9]],
    ["{'a':1}", '"\'" cannot stand here', [1, 2]],
    ['[1}', '} cannot stand here', [1, 3]],
    ['{"a" 1}', '1 cannot stand here', [1, 6]],
    ['{1:2}', '1 cannot stand here', [1, 2]],
  ])('says where %j is not JSON', async (text, problem, place) => {
    for (const size of [1, 3, 1000]) {
      const { broken } = await readAll(inPieces(text, size))
      expect(broken?.problem).toBe(problem)
      expect(broken?.line && [broken.line, broken.column]).toEqual(place)
    }
  })

  it('points at the part that it could not read', async () => {
    const { broken, entries } = await readAll(textSource('{"entries":[{"id":"a"},{"id":"b","by":{"role":x}}]}'))
    expect(entries).toEqual([{ id: 'a' }])
    expect(broken?.pointer).toBe('/entries/1/by/role')
  })

  it('says where a text is not UTF-8, wherever it is cut', async () => {
    const bad = Buffer.concat([Buffer.from('{"é": "caf'), Buffer.from([0xe9]), Buffer.from('"}')])
    for (const size of [1, 2, 3, 4, 5, 11, 100]) {
      const { broken } = await readAll(inPieces(bad, size))
      expect(broken).toMatchObject({ problem: 'the text is not UTF-8', line: 1, column: 11 })
    }
  })

  it('recognises UTF-16, which some systems export', async () => {
    const { broken } = await readAll(textSource(Buffer.from('\ufeff{"entries":[]}', 'utf16le')))
    expect(broken?.problem).toContain('UTF-16')
  })

  it('stops at nesting that no entry needs', async () => {
    const { broken } = await readAll(textSource('{"entries":['.concat('['.repeat(500))))
    expect(broken?.problem).toContain('deep')
  })

  it('stops at an entry that has no end, instead of holding it', async () => {
    let given = 0
    const endless: ChronologySource = async function* () {
      yield Buffer.from('{"entries":[{"detail":"')
      for (;;) {
        await Promise.resolve()
        given += 1024 * 1024
        yield Buffer.alloc(1024 * 1024, 'x')
      }
    }
    const parts = readParts(endless)
    const seen: string[] = []
    let problem: string | undefined
    for await (const part of parts) {
      seen.push(part.kind)
      if (part.kind === 'broken') problem = part.problem.problem
    }
    expect(seen.at(-1)).toBe('broken')
    expect(problem).toContain('without the end of an entry')
    expect(given).toBeLessThan(3 * maxBytesBetweenEntries)
  })

  it('says why a source cannot be read', async () => {
    const { broken } = await readAll(async function* () {
      yield Buffer.from('{')
      await Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' }))
    })
    expect(broken?.problem).toBe('the file cannot be read: there is no such file')
  })
})
