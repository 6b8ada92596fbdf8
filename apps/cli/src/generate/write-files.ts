import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { caseload, type CaseloadRequest } from './caseload.ts'
import { chronologyText } from './model/generate-case.ts'
import type { Generated } from './generated.ts'

/** Writes a chronology file for each case, a thousand to a folder: FOLDER/Z000/Z000001.json. */
export async function writeFiles(
  request: CaseloadRequest,
  folder: string,
  onProgress: (soFar: Generated) => void,
): Promise<Generated> {
  let soFar: Generated = { cases: 0, entries: 0 }
  let last = ''
  for (const generated of caseload(request)) {
    const subfolder = join(folder, generated.crn.slice(0, 4))
    if (subfolder !== last) await mkdir(subfolder, { recursive: true })
    last = subfolder
    await writeFile(join(subfolder, `${generated.crn}.json`), chronologyText(generated))
    soFar = { cases: soFar.cases + 1, entries: soFar.entries + generated.entries.length }
    onProgress(soFar)
  }
  return soFar
}
