import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildSchema } from 'graphql'
import { besideGroups } from './recording/testing/examples-beside.ts'
import { shownInGuide } from './recording/testing/guide.ts'
import { startRecordingService, type RecordingService } from './recording/testing/recording-service.ts'

let service: RecordingService
/** What the examples of reviewers refer to: an entry of the case, and the token of a view that holds it. */
const viewed = new Map<string, string>()
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: ['X999031'] })
  const { input } = shown.find(({ action }) => action === 'recordContact')!
  const { id } = await service.record('practitioner', 'recordContact', input)
  const view = await service.view<{ basis: { snapshot: string } }>('reviewer', 'X999031', 'basis { snapshot }')
  viewed.set('entry', id).set('snapshot', view.basis.snapshot)
})
afterAll(() => service.close())

const shown = shownInGuide()

interface Ended {
  readonly __typename: string
  readonly id?: string
  readonly concern?: { readonly id: string }
}

describe('the guide to recording', () => {
  it('shows an example of every mutation there is, but for loading, which has a guide of its own', () => {
    const schema = buildSchema(readFileSync(new URL('../../../../schema.graphql', import.meta.url), 'utf8'))
    const mutations = Object.keys(schema.getMutationType()!.getFields())
    expect(shown.map(({ action }) => action).sort()).toEqual(mutations.filter(name => name !== 'loadChronology').sort())
  })

  it.each(besideGroups)('shows of "$title" what is recorded as it stands there', async ({ examples, recorded }) => {
    const ids = new Map(viewed)
    for (const [action, { by }] of Object.entries(examples)) {
      const { document, input } = shown.find(one => one.action === action)!
      const sent = Object.entries(input).map(([name, value]) => [name, withId(value, ids)])
      const answer = await service.ask<Readonly<Record<string, Ended>>>(by, document, {
        input: Object.fromEntries(sent) as object,
      })
      const ended = answer[action]!
      expect({ action, ...ended }).toMatchObject({ action, __typename: recorded, again: false })
      ids.set(action, ended.id ?? ended.concern?.id ?? '')
    }
  })
})

function withId(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  return typeof value === 'string' ? value.replaceAll(/\$(\w+)/g, (_, name: string) => ids.get(name) ?? '') : value
}
