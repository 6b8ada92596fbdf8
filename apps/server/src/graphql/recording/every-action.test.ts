import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recordingActions, type RecordingAction } from '#access'
import { aboutEarlier } from './testing/about-earlier.ts'
import { examples } from './testing/examples.ts'
import { everyInput, guidePlace, guideWithExamples, shownInGuide, withRealIds, type Shown } from './testing/guide.ts'
import {
  acknowledgementsOf,
  startRecordingService,
  type Recorded,
  type RecordingService,
} from './testing/recording-service.ts'

const { crn, occurred } = everyInput

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2025-02-11T10:00:00Z' })
})
afterAll(() => service.close())

const about = aboutEarlier(() => service, { crn, occurred })

const staffCodes: Readonly<Record<string, string>> = {
  practitioner: 'N99A101',
  trainee: 'N99A102',
  manager: 'N99A201',
  'head-of-pdu': 'N99A301',
  'mappa-coordinator': 'N99A701',
  reviewer: 'N99A801',
}

const guide = shownInGuide().filter(({ action }) => action in examples)

describe('the guide to recording', () => {
  it('shows one example of every action, as it is written here (otherwise write it anew, as it says)', async () => {
    expect(guide.map(({ action }) => action).sort()).toEqual([...recordingActions].sort())
    const text = readFileSync(guidePlace, 'utf8')
    expect(await guideWithExamples(text)).toBe(text)
  })
})

describe('every action, as the guide shows it', () => {
  it.each(guide)('$action: is recorded once as the person who did it, and seen in the case', async shown => {
    const { by, kind, holds = {} } = examples[shown.action as RecordingAction]
    const input = (await withRealIds(shown.input, about)) as object
    const { recorded, acknowledged } = await recordedAfterNotices(by, shown, input)
    expect(recorded).toMatchObject({ __typename: 'ActRecorded', again: false })
    const again = await send(by, shown, { ...input, ...acknowledged })
    expect(again).toMatchObject({ __typename: 'ActRecorded', again: true, id: recorded.id })

    const { entry } = await service.view<{ entry: { entry: object } }>(
      'reviewer',
      crn,
      `entry(id: "${recorded.id}") { ... on EntryFound { entry {
        kind occurred { edtf } recorded { status } lag { inWords } channel data text { ... on DisclosedText { text } }
        actor { staffId role organisation capacity } recordedBy { staffId } relatesTo { as version }
      } } }`,
    )
    const self = { staffId: staffCodes[by] }
    const attributed = 'attributedTo' in input
    expect(entry.entry).toMatchObject({
      kind,
      occurred: { edtf: occurred },
      recorded: { status: 'ATTESTED' },
      lag: { inWords: '1 hour' },
      ...(attributed ? { recordedBy: self } : { actor: { ...self, capacity: 'SUBSTANTIVE' }, recordedBy: null }),
    })
    expect(entry.entry).toMatchObject(holds)
  })
})

async function send(user: string, { action, document }: Shown, input: object): Promise<Recorded> {
  return (await service.ask<Readonly<Record<string, Recorded>>>(user, document, { input }))[action]!
}

async function recordedAfterNotices(user: string, shown: Shown, input: object) {
  const first = await send(user, shown, input)
  if (first.__typename !== 'NoticesToAcknowledge') return { recorded: first, acknowledged: {} }
  const acknowledged = { acknowledgedNotices: acknowledgementsOf(first) }
  return { recorded: await send(user, shown, { ...input, ...acknowledged }), acknowledged }
}
