import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { demoUsers } from '#access'
import { limit } from '../access-limits/testing/limiting.ts'
import { crn, fragments, startNotebookService, whole, type NotebookService } from './testing/notebook-service.ts'

let service: NotebookService
let snapshot: string
let keeper: string
const secret = 'Words that a reviewer wrote'
/** What an entry says that the notebook points to, and that only those who read cases may see. */
let content: string

beforeAll(async () => {
  service = await startNotebookService()
  snapshot = await service.snapshot('2025-05-01')
  await service.write('reviewer', 'bookmark', { entry: 'D-15', snapshot })
  await service.write('reviewer', 'writeNote', { text: `${secret}.`, entry: 'D-15', snapshot })
  await service.write('reviewer', 'reviseStory', { text: `${secret}: [[D-15@${snapshot}]].` })
  const { keeper: found, bookmarks } = await service.notebook('reviewer', `keeper ${whole}`)
  keeper = String(found)
  const { edges } = bookmarks as { edges: { node: { entry: { shown: { entry: { headline: { text: string } } } } } }[] }
  content = edges[0]!.node.entry.shown.entry.headline.text
})
afterAll(() => service.close())

const others = demoUsers.filter(({ user }) => user !== 'reviewer' && user !== 'data-protection').map(({ user }) => user)

const everyQuestion = [
  `query ($of: String) { case(crn: "${crn}") { notebook(of: $of) { ${whole} } } } ${fragments}`,
  `query ($of: String) { case(crn: "${crn}") { notebook(of: $of) { own } notebooks { ${whole} } } } ${fragments}`,
  `query ($of: String) { case(crn: "${crn}") { storyPreview(text: "a") { __typename } notebook(of: $of) { own } } }`,
]

describe.each(others)('a %s', user => {
  it('is told nothing of a notebook, not even whether there is one', async () => {
    for (const query of everyQuestion) {
      const [there, none] = [
        await service.ask(user, query, { of: keeper }),
        await service.ask(user, query, { of: 'NO' }),
      ]
      expect(there.codes).toContain('FORBIDDEN')
      expect(there.data).toBeNull()
      const messages = (answer: typeof there) => answer.errors.map(({ message }) => message)
      expect(messages(there)).toEqual(messages(none))
    }
  })

  it('keeps none', async () => {
    const acts: Readonly<Record<string, object>> = {
      bookmark: { entry: 'D-15', snapshot },
      removeBookmark: { entry: 'D-15' },
      writeNote: { text: 'Mine.', snapshot },
      reviseNote: { note: '00000000-0000-4000-8000-000000000000', text: 'Mine.', snapshot },
      reviseStory: { text: 'Mine.' },
    }
    for (const [action, input] of Object.entries(acts)) {
      const answer = await service.write(user, action, input)
      expect(answer).toEqual({ __typename: 'NotPermitted', why: 'Notebooks are kept by SFO reviewers.' })
    }
  })
})

describe('a data protection officer', () => {
  it('reads what a reviewer wrote, for disclosure, and no entry that it points to', async () => {
    const { text, data } = await service.ask('data-protection', everyQuestion[0]!, { of: keeper })
    expect(data).toMatchObject({ case: { notebook: { own: false, notes: { totalCount: 1 }, story: { version: 1 } } } })
    expect(text).toContain(secret)
    expect(text).toContain('EntryNotForReader')
    expect(content).not.toBe('')
    expect(text).not.toContain(content)
  })

  it('finds every notebook on a case', async () => {
    const { data } = await service.ask('data-protection', everyQuestion[1]!, { of: keeper })
    expect(data).toMatchObject({ case: { notebooks: [{ keeper, own: false }] } })
  })

  it('writes in none and previews none', async () => {
    const answer = await service.write('data-protection', 'writeNote', { text: 'Mine.', snapshot })
    expect(answer.__typename).toBe('NotPermitted')
    expect((await service.ask('data-protection', everyQuestion[2]!, { of: keeper })).codes).toContain('FORBIDDEN')
  })
})

describe('a reviewer who is excluded from the case', () => {
  it('reads and writes no notebook on it, their own included', async () => {
    const message = 'You know this person.'
    await limit(service, crn, 'EXCLUSION', ['reviewer'], message)
    for (const query of everyQuestion) {
      const { text, codes, errors } = await service.ask('reviewer', query, { of: keeper })
      expect(codes).toContain('FORBIDDEN')
      expect(errors.map(error => error.message)).toContain(message)
      expect(text).not.toContain(secret)
    }
    const answer = await service.write('reviewer', 'writeNote', { text: 'Still here.', snapshot })
    expect(answer).toEqual({ __typename: 'NotPermitted', why: message })
  })
})
