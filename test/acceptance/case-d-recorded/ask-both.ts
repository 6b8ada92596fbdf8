import type { AskView, Basis } from '../questions/question.ts'
import { fileOfCaseD } from './file.ts'
import type { Recorded } from './play.ts'

/** One thing asked of the case, with what each of the two answers. */
export interface AskedOfBoth {
  readonly loaded: unknown
  readonly recorded: unknown
}

/**
 * Asks a question of the loaded case, which must give the answer that the question expects, and everything that it asked
 * of the recorded case as well. What must differ is made alike: ids and the number of the case by their places in the
 * file, and one instant whether it is written to the minute or to the millisecond.
 */
export async function askBoth(
  question: (ask: AskView) => Promise<void>,
  recordedCase: Recorded,
): Promise<readonly AskedOfBoth[]> {
  const { service, crn, ids } = recordedCase
  const fileIds = namesInFile(recordedCase)
  const both: AskedOfBoth[] = []
  const ask = async <View>(selection: string, basis: Basis = {}) => {
    const loaded = await service.view<View>('reviewer', fileOfCaseD.person.crn, selection, { basis })
    const own = selection.replaceAll(/"(D-\d\d)"/g, (_, file: string) => `"${ids.get(file)}"`)
    const recorded = await service.view<View>('reviewer', crn, own, { basis })
    both.push({ loaded: alike(loaded, new Map()), recorded: alike(recorded, fileIds) })
    return loaded
  }
  await question(ask)
  return both
}

/** The ids of recorded entries, whole and within their source, to those of the file. */
export function namesInFile({ ids }: Recorded): ReadonlyMap<string, string> {
  return new Map([...ids].flatMap(([file, id]) => [[id, file] as const, [referenceOf(id), file] as const]))
}

function referenceOf(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

/** A part of an answer with what must differ made alike. */
export function alike(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map(item => alike(item, names))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, alike(part, names)]))
  }
  if (typeof value !== 'string') return value
  return names.get(value) ?? instantAlike(value)
}

function instantAlike(text: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text).toISOString() : text
}
