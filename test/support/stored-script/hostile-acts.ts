import { randomUUID } from 'node:crypto'
import { signIn } from '../service/client.ts'
import { hostile, hostileCrn, referenceOf } from './hostile-file.ts'

/** Where what was written in each of the reviewer's and the staff's own places can be seen, and who sees it. */
export type Places = readonly (readonly [user: string, path: string])[]

interface Ended {
  readonly note?: string
  readonly concern?: { readonly id: string }
  readonly check?: { readonly id: string; readonly actions: readonly { readonly id: string }[] }
}

const answers = {
  NotebookActResult: '... on NotebookRecorded { note }',
  ConcernActResult: '... on ConcernRecorded { concern { id } }',
  SafetyActResult: '... on SafetyRecorded { check { id actions { id } } }',
} as const

const site = 'PDU-9'

/**
 * Keeps a notebook, raises and answers a concern, and records a safety check, all in hostile words. Throws where one is
 * refused.
 */
export async function leaveHostileActs(address: string): Promise<Places> {
  const notebook = await keepNotebook(address)
  const concern = await raiseConcern(address)
  await checkOffice(address)
  const concerns = [
    ['practitioner', '/concerns?show=mine'],
    ...['practitioner', 'head-of-pdu', 'covering-manager', 'reviewer'].map(user => [user, concern] as const),
  ] as const
  return [...notebook, ...concerns, ['practitioner', `/sites/${site}`], ['manager', `/sites/${site}`]]
}

async function actorAt(address: string, user: string, result: keyof typeof answers) {
  const client = await signIn(address, user)
  return async (mutation: string, input: object): Promise<Ended> => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`
    const data = await client.ask<Readonly<Record<string, Ended & { readonly __typename: string }>>>(
      `mutation ($input: ${type}) {
        ${mutation}(input: $input) { __typename ${answers[result]} ... on ActNotValid { problems { field problem } } }
      }`,
      { input: { commandId: randomUUID(), ...input } },
    )
    const ended = data[mutation]!
    if (!ended.__typename.endsWith('Recorded')) throw new Error(`${mutation}: ${JSON.stringify(ended)}`)
    return ended
  }
}

async function keepNotebook(address: string): Promise<Places> {
  const reviewer = await signIn(address, 'reviewer')
  const act = await actorAt(address, 'reviewer', 'NotebookActResult')
  const { case: shown } = await reviewer.ask<{ readonly case: { readonly view: Basis } }>(
    'query ($crn: String!) { case(crn: $crn) { view { ... on CaseView { basis { snapshot } chronology(first: 1) { edges { node { entry { id } } } } } } } }',
    { crn: hostileCrn },
  )
  const { snapshot } = shown.view.basis
  const on = { crn: hostileCrn, snapshot }
  await act('bookmark', { ...on, entry: referenceOf(0) })
  const { note } = await act('writeNote', { ...on, entry: referenceOf(1), text: hostile })
  await act('writeNote', { ...on, text: hostile })
  await act('reviseStory', {
    crn: hostileCrn,
    text: `${hostile}\n\n[[${shown.view.chronology.edges[0]!.node.entry.id}@${snapshot}]]`,
  })
  const places = ['', `/notes/${note!}`, '/notes/new', '/story', '/story/edit', '/print']
  return places.map(place => ['reviewer', `/cases/${hostileCrn}/notebook${place}`] as const)
}

interface Basis {
  readonly basis: { readonly snapshot: string }
  readonly chronology: { readonly edges: readonly { readonly node: { readonly entry: { readonly id: string } } }[] }
}

/** Answers its page. */
async function raiseConcern(address: string): Promise<string> {
  const practitioner = await actorAt(address, 'practitioner', 'ConcernActResult')
  const manager = await actorAt(address, 'covering-manager', 'ConcernActResult')
  const { concern } = await practitioner('raiseConcern', {
    ...{ category: 'WORKLOAD', text: hostile, due: '2099-01-01', about: { crn: hostileCrn } },
    to: { staffId: 'N99A301', role: hostile.slice(0, 100) },
  })
  const { id } = concern!
  const to = { staffId: 'N99A202', role: hostile.slice(0, 100) }
  await practitioner('escalateConcern', { id, to, reason: hostile, due: '2099-02-01' })
  await manager('answerConcern', { id, text: hostile })
  return `/concerns/${id}`
}

async function checkOffice(address: string): Promise<void> {
  const practitioner = await actorAt(address, 'practitioner', 'SafetyActResult')
  const manager = await actorAt(address, 'manager', 'SafetyActResult')
  const { check } = await practitioner('recordSafetyCheck', { site, assessed: '2025-03-03', findings: hostile })
  const owner = { staffId: 'N99A101', role: hostile.slice(0, 100) }
  const about = { site, check: check!.id }
  const set = await practitioner('setSafetyAction', { ...about, what: hostile, owner, due: '2099-01-01' })
  const action = set.check!.actions[0]!.id
  await practitioner('completeSafetyAction', { site, action, completed: '2025-03-04', note: hostile })
  await manager('signOffSafetyCheck', { ...about, note: hostile })
}
