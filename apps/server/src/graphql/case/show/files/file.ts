import type { LoadedFile } from '../../models/load.models.ts'
import type { FileOfCase } from '../../queries/open-case.ts'
import type { Showing } from '../opened/showing.ts'

/** Files that brought entries of this view, counting only what the view knows. */
export function toFiles(showing: Showing, files: readonly FileOfCase[]): LoadedFile[] {
  const newest = new Map(files.map(file => [`${file.crn} ${file.file}`, file]))
  return [...newest.values()].flatMap(({ crn, file, source }) => {
    const entries = showing.file.entries.filter(entry => entry.crn === crn && entry.source.file === file).length
    return entries === 0
      ? []
      : [{ crn, file, system: text(source['system']), reference: text(source['reference']), entries }]
  })
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
