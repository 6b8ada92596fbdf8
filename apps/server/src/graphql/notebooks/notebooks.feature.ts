import type { GraphqlFeature } from '../feature.ts'
import { WriteInNotebookHandler } from './commands/write-in-notebook.ts'
import { OpenPinned } from './pinned/open-pinned.ts'
import { ReadNotebooksHandler } from './queries/read-notebooks.ts'
import { NotebookActsResolver } from './resolvers/notebook-acts.resolver.ts'
import { NotebookPartsResolver } from './resolvers/notebook-parts.resolver.ts'
import { NotebooksResolver } from './resolvers/notebooks.resolver.ts'

/** What reviewers bookmark, note and tell of a case. */
export const notebooksFeature: GraphqlFeature = {
  resolvers: [NotebooksResolver, NotebookPartsResolver, NotebookActsResolver],
  providers: [WriteInNotebookHandler, ReadNotebooksHandler, OpenPinned],
}
