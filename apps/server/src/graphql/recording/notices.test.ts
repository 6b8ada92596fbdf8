import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { acknowledgementsOf, startRecordingService, type RecordingService } from './testing/recording-service.ts'

const crn = 'X999004'

let service: RecordingService
beforeAll(async () => {
  service = await startRecordingService({ at: '2026-03-02T10:00:00Z', inventedCases: true })
})
afterAll(() => service.close())

const levels = [{ group: 'public', level: 'MEDIUM' }]
const commandIds = [1, 2, 3, 4].map(each => `00000000-0000-4000-a000-0000000000a${each}`) as [
  string,
  string,
  string,
  string,
]

describe('what is to be said first', () => {
  it('is shown, acknowledged, and recorded with the act', async () => {
    const contradicting = { crn, levels, narrativeLevel: 'VERY_HIGH', commandId: commandIds[3] }
    const shown = await service.record('trainee', 'rateRosh', contradicting)
    expect(shown).toMatchObject({ __typename: 'NoticesToAcknowledge' })
    const ids = shown.notices.map(notice => notice.id)
    expect(ids).toContain('rosh-text-and-levels-differ')
    const acknowledgedNotices = acknowledgementsOf(shown)
    const { entry } = await service.record('trainee', 'rateRosh', { ...contradicting, acknowledgedNotices })
    expect(entry['noticesAcknowledged']).toEqual(ids)
  })

  it('is acknowledged by nobody to whom it was not shown: neither by its id, nor for another command or person', async () => {
    const contradicting = { crn, levels, narrativeLevel: 'VERY_HIGH' }
    const shown = await service.record('trainee', 'rateRosh', { ...contradicting, commandId: commandIds[0] })
    const again = (user: string, commandId: string, acknowledgedNotices: readonly string[]) =>
      service.record(user, 'rateRosh', { ...contradicting, commandId, acknowledgedNotices })
    const byId = shown.notices.map(({ id }) => id)
    for (const answer of [
      await again('trainee', commandIds[0], byId),
      await again('trainee', commandIds[1], acknowledgementsOf(shown)),
      await again('practitioner', commandIds[0], acknowledgementsOf(shown)),
    ]) {
      expect(answer.__typename).toBe('NoticesToAcknowledge')
      expect(answer.notices.map(({ id }) => id)).toEqual(expect.arrayContaining(byId))
    }
    expect((await again('trainee', commandIds[0], acknowledgementsOf(shown))).__typename).toBe('ActRecorded')
  })

  it('is not on record as shown where it no longer applies by then', async () => {
    const commandId = commandIds[2]
    const shown = await service.record('trainee', 'rateRosh', { crn, levels, narrativeLevel: 'VERY_HIGH', commandId })
    const mended = { crn, levels, narrativeLevel: 'MEDIUM', commandId, acknowledgedNotices: acknowledgementsOf(shown) }
    const { entry } = await service.record('trainee', 'rateRosh', mended)
    expect(entry['noticesAcknowledged']).not.toContain('rosh-text-and-levels-differ')
  })

  it('includes what staffing does not bear out about the capacity claimed', async () => {
    const shown = await service.record('covering-manager', 'requestAdvice', {
      crn,
      to: 'N99A301',
      detail: 'Which of the two?',
      capacity: 'COVERING',
    })
    expect(shown.notices).toMatchObject([{ id: 'actor-capacity-without-an-arrangement', entries: [] }])
    const inMarch = await service.record('covering-manager', 'requestAdvice', {
      crn,
      to: 'N99A301',
      detail: 'Which of the two?',
      capacity: 'COVERING',
      occurred: '2025-03-10',
    })
    expect(inMarch).toMatchObject({ __typename: 'ActRecorded', entry: { actor: { capacity: 'COVERING' } } })
  })
})
