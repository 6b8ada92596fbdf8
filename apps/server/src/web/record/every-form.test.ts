import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recordingActions } from '#access'
import { aboutEarlier } from '../../graphql/recording/testing/about-earlier.ts'
import type { Example } from '../../graphql/recording/testing/example.ts'
import { examples } from '../../graphql/recording/testing/examples.ts'
import { startRecordingService, type RecordingService } from '../../graphql/recording/testing/recording-service.ts'
import { kebab } from './engine/form.ts'
import { formAt } from './forms/forms.ts'
import { typingOf } from './testing/fill-form.ts'
import { FormVisitor } from './testing/form-visitor.ts'

/** A case for each, so that none stands in the way of another. */
const crnOf = (action: (typeof recordingActions)[number]) =>
  `X98${String(recordingActions.indexOf(action)).padStart(4, '0')}`
const occurred = '2025-02-11T09:00+00:00'

let service: RecordingService
const visitors = new Map<string, FormVisitor>()
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z', begun: recordingActions.map(crnOf) })
})
afterAll(() => service.close())

async function visitorFor(user: string): Promise<FormVisitor> {
  const known = visitors.get(user) ?? (await FormVisitor.signedIn(service, user))
  visitors.set(user, known)
  return known
}

describe('the form of every action', () => {
  it.each(recordingActions)('%s: puts its example on the record, once, and reads it back', async action => {
    const { by, input, kind, holds = {} }: Example = examples[action]
    const crn = crnOf(action)
    const act = await input(aboutEarlier(() => service, { crn, occurred }))
    const form = formAt(kebab(action))!
    const typed = { ...typingOf(form, { ...act, occurred }), _go: 'record' }
    const visitor = await visitorFor(by)

    const shown = await visitor.open(crn, form.id)
    expect(shown.status).toBe(200)
    const recorded = await visitor.record(shown, typed)
    expect([recorded.status, problemsIn(recorded.text)]).toEqual([303, []])
    const again = await visitor.record(shown, typed)
    expect(again.headers['location']).toBe(recorded.headers['location'])

    const readBack = await visitor.pages.get(recorded.headers['location'] as string)
    expect(readBack.status).toBe(200)
    expect(readBack.text).toContain('data-qa="read-back"')
    const id = new URL(recorded.headers['location'] as string, 'http://here').searchParams.get('entry')!
    const { entry } = await service.view<{ entry: { entry: object } }>(
      'reviewer',
      crn,
      `entry(id: "${id}") { ... on EntryFound { entry {
        kind occurred { edtf } channel data text { ... on DisclosedText { text } }
        actor { staffId role organisation capacity } recordedBy { staffId } relatesTo { as version }
      } } }`,
    )
    expect(entry.entry).toMatchObject({ kind, occurred: { edtf: occurred }, ...holds })
  })
})

/** What the page says is wrong, for a failure that can be read. */
function problemsIn(html: string): readonly string[] {
  const summary = /class="govuk-error-summary".*?<\/ul>/s.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, text]) => text!.replace(/<[^>]*>/g, '').trim())
}
