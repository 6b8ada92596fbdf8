import { randomUUID } from 'node:crypto'
import { startCaseService, type CaseService } from '../../case/testing/asking.ts'

export const crn = 'X999004'

/** How writing in a notebook ended, as the service answered it. */
interface Ended {
  readonly __typename: string
  readonly note: string | null
  readonly position: string
  readonly again: boolean
  readonly notebook: object
  readonly problems: readonly { readonly field: string; readonly problem: string }[]
  readonly why: string
}

/** A service with the invented cases on record, and reviewers who keep notebooks on one of them. */
export interface NotebookService extends CaseService {
  /** The token of a view of the case at a moment. */
  readonly snapshot: (knownAt: string) => Promise<string>
  /** Carries out one mutation; `commandId` is new and the case is that of this folder unless given. */
  readonly write: (user: string, mutation: string, input: object) => Promise<Ended>
  /** What is asked of a notebook; throws where it is refused. */
  readonly notebook: (user: string, fields: string, of?: string) => Promise<Record<string, unknown>>
}

/** Every field of an entry as a notebook shows it. */
const pinned = `
  fragment pinned on PinnedEntry {
    id inText basis { snapshot knownAt effectiveAt }
    shown {
      __typename
      ... on EntryFound { entry { id reference headline { ... on DisclosedText { text } } actor { inWords } amendedBy { id } } }
      ... on EntryNotFound { message }
      ... on BasisRefused { code message }
      ... on EntryNotForReader { message }
    }
  }`

/** Everything that is in a notebook. */
export const whole = `
  keeper own statement disclosure keptBy { staffId inWords } bookmarkedEntries
  bookmarks(first: 100) { totalCount edges { node { at entry { ...pinned } } } }
  notes(first: 100) {
    totalCount
    edges { node { id entry { ...pinned } now { ...wording } earlier { ...wording } } }
  }
  story { version versions at by { staffId } text parts { __typename ... on StoryProse { text } ... on StoryMention { number } }
    references { number entry { ...pinned } } }
  acts(first: 100) { totalCount edges { node { kind at by { staffId } entry note } } }
  position`

const wording = 'fragment wording on NoteWording { text at by { staffId } basis { snapshot knownAt } }'

export const fragments = `${pinned} ${wording}`

export async function startNotebookService(): Promise<NotebookService> {
  const service = await startCaseService()
  return {
    ...service,
    snapshot: async knownAt => {
      const query = `query ($at: Moment!) { case(crn: "${crn}") { view(basis: { knownAt: $at }) { ... on CaseView { basis { snapshot } } } } }`
      const { data } = await service.ask('reviewer', query, { at: knownAt })
      return (data as { case: { view: { basis: { snapshot: string } } } }).case.view.basis.snapshot
    },
    write: async (user, mutation, input) => {
      const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
      const query = `mutation ($input: ${type}) { ${mutation}(input: $input) {
        __typename
        ... on NotebookRecorded { note position again notebook { ${whole} } }
        ... on NotebookMovedOn { notebook { ${whole} } }
        ... on ActNotValid { problems { field problem expected } }
        ... on NotPermitted { why }
        ... on NotRecorded { code message outcomeUnknown }
      } } ${fragments}`
      const answer = await service.ask(user, query, { input: { commandId: randomUUID(), crn, ...input } })
      await service.cases.reads.catchUp()
      if (answer.codes.length > 0) throw new Error(answer.text)
      return answer.data![mutation] as Ended
    },
    notebook: async (user, fields, of) => {
      const used = [pinned, wording].filter(fragment => fields.includes(`...${/\w+ (\w+)/.exec(fragment)![1]}`))
      const query = `query ($of: String) { case(crn: "${crn}") { notebook(of: $of) { ${fields} } } } ${used.join(' ')}`
      const answer = await service.ask(user, query, { of })
      if (answer.codes.length > 0) throw new Error(answer.text)
      return (answer.data as { case: { notebook: Record<string, unknown> } }).case.notebook
    },
  }
}
