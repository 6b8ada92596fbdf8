import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import { rolesThatRecord, type RecordingAction, type Role } from '#access'
import { besideGroups, type BesideExample } from './examples-beside.ts'
import type { About, Example } from './example.ts'
import { exampleGroups } from './examples.ts'

export const guidePlace = new URL('../../../../../../docs/recording.md', import.meta.url)

/** What stands behind this line of the guide is made of the examples. */
const marker =
  '<!-- Written from examples: node --conditions=source apps/server/src/graphql/recording/testing/write-guide.ts -->'

/** What stands before the examples in every input of the guide. */
export const everyInput = { crn: 'X999031', occurred: '2025-02-11T09:00+00:00' }

/** The guide with its examples written anew behind what people wrote before them. */
export async function guideWithExamples(guide: string): Promise<string> {
  const [head] = guide.split(marker)
  const groups = await Promise.all(
    exampleGroups.map(async ({ title, examples }) => {
      const sections = await Promise.all(Object.entries(examples).map(([action, one]) => section(action, one)))
      return [`## ${title}`, ...sections].join('\n\n')
    }),
  )
  const beside = await Promise.all(
    besideGroups.map(async ({ title, fragment, answer, examples }) => {
      const sections = await Promise.all(
        Object.entries(examples).map(([action, one]) => besideSection(action, one, fragment)),
      )
      return [`## ${title}`, fenced('graphql', answer), ...sections].join('\n\n')
    }),
  )
  return `${head}${marker}\n\n${[...groups, besideIntroduction, ...beside].join('\n\n')}\n`
}

/** What the guide shows of one action. */
export interface Shown {
  readonly action: string
  /** The mutation with what it asks for of the answer. */
  readonly document: string
  readonly input: Readonly<Record<string, unknown>>
}

/** The examples as they stand in the guide, each with the guide's own words for the answer. */
export function shownInGuide(): readonly Shown[] {
  const guide = readFileSync(guidePlace, 'utf8')
  const fragments = new Map(
    [...guide.matchAll(/```graphql\n(fragment (\w+) .*?)\n```/gs)].map(([, text, name]) => [name!, text!]),
  )
  const parts = guide.matchAll(/^### (\w+)\n.*?```graphql\n(.*?)\n```\n\n```json\n(.*?)\n```/gms)
  return [...parts].map(([, action, mutation, variables]) => ({
    action: action!,
    document: `${mutation!}\n${fragments.get(/\.\.\.(\w+)/.exec(mutation!)![1]!)!}`,
    input: (JSON.parse(variables!) as { readonly input: Shown['input'] }).input,
  }))
}

async function section(action: string, { by, when, kind, input, holds }: Example): Promise<string> {
  const variables = { input: { commandId: commandIdOf(action), ...everyInput, ...(await input(placeholders)) } }
  const { data } = (holds ?? {}) as { readonly data?: object }
  return [
    `### ${action}`,
    `${when} Recorded by ${rolesInWords(action as RecordingAction)}; here by \`${by}\`.`,
    mutationText(action, 'HowItEnded'),
    await json(variables),
    data === undefined ? `Recorded as \`${kind}\`.` : `Recorded as \`${kind}\`, with:`,
    ...(data === undefined ? [] : [await json(data)]),
  ].join('\n\n')
}

const besideIntroduction = `What follows stands beside the cases: of staff, of concerns, of offices, of cases as such and of what reviewers note. The
examples of a group are carried out one after the other; \`$recordAbsence\` and the like stand for what that example
answered, \`$entry\` and \`$snapshot\` for an entry of the case and the token of a view that holds it. Histories from
elsewhere are loaded: [loading.md](loading.md).`

async function besideSection(
  action: string,
  { by, when, input, type }: BesideExample,
  fragment: string,
): Promise<string> {
  return [
    `### ${action}`,
    `${when} Here by \`${by}\`.`,
    mutationText(action, fragment, type),
    await json({ input: { commandId: commandIdOf(action), ...input } }),
  ].join('\n\n')
}

function mutationText(
  action: string,
  fragment: string,
  type = `${action[0]!.toUpperCase()}${action.slice(1)}Input`,
): string {
  return fenced('graphql', `mutation ($input: ${type}!) { ${action}(input: $input) { ...${fragment} } }`)
}

/** An id that is the same each time the guide is written. */
function commandIdOf(action: string): string {
  const actions = [...exampleGroups, ...besideGroups].flatMap(({ examples }) => Object.keys(examples))
  return `00000000-0000-4000-a000-${String(actions.indexOf(action) + 1).padStart(12, '0')}`
}

const placeholders = new Proxy({} as About, {
  get: (_, name) => () => Promise.resolve({ entry: `$${String(name)}` }),
})

/** An input of the guide in which each placeholder is the id of something recorded before. */
export async function withRealIds(value: unknown, about: About): Promise<unknown> {
  if (typeof value === 'string' && value.startsWith('$')) return (await about[value.slice(1) as keyof About]()).entry
  if (Array.isArray(value)) return Promise.all(value.map(item => withRealIds(item, about)))
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(async ([key, part]) => [key, await withRealIds(part, about)] as const)
  return Object.fromEntries(await Promise.all(parts))
}

const roleNames: Readonly<Partial<Record<Role, string>>> = {
  practitioner: 'practitioners',
  manager: 'managers',
  'mappa-coordinator': 'MAPPA co-ordinators',
  'sfo-reviewer': 'SFO reviewers',
}

function rolesInWords(action: RecordingAction): string {
  const names = rolesThatRecord(action).map(role => roleNames[role] ?? role)
  const last = names.at(-1)!
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

async function json(value: object): Promise<string> {
  const text = await format(JSON.stringify(value), { parser: 'json', printWidth: 120 })
  return fenced('json', text.trimEnd())
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}
