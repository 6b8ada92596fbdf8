import { readFileSync } from 'node:fs'

/** An entry of the chronology file of case D. */
export interface FileEntry {
  readonly id: string
  readonly kind: string
  readonly occurred: string | null
  readonly recordedAt?: string
  readonly by: { readonly staffId?: string; readonly role: string | null; readonly capacity?: string }
  readonly channel: string
  readonly detail: string
  readonly reliedOn?: readonly string[]
  readonly data?: Readonly<Record<string, unknown>>
  readonly sensitive?: boolean
}

const place = new URL('../../cases/invented-D-direction-dissent-and-silence.json', import.meta.url)

/** Case D, whose whole story is recorded by those who were there. */
export const fileOfCaseD = JSON.parse(readFileSync(place, 'utf8')) as {
  readonly id: string
  readonly person: { readonly crn: string }
  readonly entries: readonly FileEntry[]
}
