import { loadFile, seenBy, signIn, type Client } from '../../support/service/client.ts'
import { stores } from '../../support/service/stores.ts'
import { askOf, type AskView } from '../questions/question.ts'

/** A service that holds one history, to be asked as a reviewer. */
export interface Served {
  readonly ask: AskView
  readonly reviewer: Client
  /** Signs another of the demo's people in. */
  readonly as: (user: string) => Promise<Client>
  readonly leave: () => Promise<void>
}

/** Starts the built service on SQLite, loads the files of one case into it, and waits until the reviewer sees them. */
export async function served(
  ...files: readonly (object & { readonly person: { readonly crn: string } })[]
): Promise<Served> {
  const home = await stores.find(({ store }) => store === 'SQLite')!.home()
  try {
    const { address } = await home.start()
    const reviewer = await signIn(address, 'reviewer')
    const administrator = await signIn(address, 'administrator')
    for (const file of files) await seenBy(reviewer, await loadFile(administrator, file))
    const ask = askOf(reviewer, files[0]!.person.crn)
    return { ask, reviewer, as: user => signIn(address, user), leave: () => home.leave() }
  } catch (error) {
    await home.leave()
    throw error
  }
}
