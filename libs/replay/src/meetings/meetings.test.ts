import { describe, expect, it } from '@jest/globals'
import { accountabilityOf } from '../accountability/accountability.ts'
import { isOpen, requestsAt } from '../requests/requests.ts'
import { historyOf, references, the, type HistoryEntry } from '../testing/history.ts'
import { manager, policeOfficer, practitioner } from '../testing/people.ts'
import { meetingsAt } from './meetings.ts'

const housing = { role: 'housing officer', organisation: 'Housing' }

const entries: readonly HistoryEntry[] = [
  {
    id: 'asked police',
    kind: 'mappa.invited',
    occurred: '2024-05-01T09:00Z',
    by: practitioner,
    data: { meetingId: 'M-1', agency: 'Police' },
  },
  {
    id: 'asked housing',
    kind: 'mappa.invited',
    occurred: '2024-05-01T09:00Z',
    by: practitioner,
    data: { meetingId: 'M-1', agency: 'Housing' },
  },
  {
    id: 'met',
    kind: 'mappa.meeting',
    occurred: '2024-05-10T10:00Z',
    by: manager,
    data: { meetingId: 'M-1', agencyViews: [{ agency: 'Police', by: 'inspector', view: 'level 2 is enough' }] },
  },
  {
    id: 'came',
    kind: 'mappa.attended',
    occurred: '2024-05-10T10:00Z',
    by: policeOfficer,
    data: { meetingId: 'M-1' },
    relatesTo: { 'replies-to': 'asked police' },
  },
  {
    id: 'own view',
    kind: 'mappa.view.given',
    occurred: '2024-05-10T10:30Z',
    recordedAt: '2024-05-12T09:00Z',
    by: policeOfficer,
    data: { meetingId: 'M-1', view: 'level 3' },
  },
  {
    id: 'decided',
    kind: 'mappa.decision.recorded',
    occurred: '2024-05-10T11:00Z',
    by: manager,
    data: { meetingId: 'M-1', decision: 'level 2' },
  },
]

describe('a meeting whose parts are recorded by those who took them', () => {
  it('shows the view an agency recorded itself beside the one the minute gives it, and neither wins', async () => {
    const file = (await historyOf(entries)).knownAt()
    const [meeting] = meetingsAt(file, file.knownAt)
    expect(meeting!.views.map(({ agency, by, view, entry }) => [agency, by, view, entry.source.reference])).toEqual([
      ['Police', 'inspector', 'level 2 is enough', 'met'],
      ['Police', 'public protection officer', 'level 3', 'own view'],
    ])
    expect(references(meeting!.decisions)).toEqual(['decided'])
  })

  it('shows who was invited and who came, and that the invitation of another is unanswered', async () => {
    const file = (await historyOf(entries)).knownAt()
    const [meeting] = meetingsAt(file, file.knownAt)
    expect(meeting!.parts.map(({ part, agency }) => [part, agency])).toEqual([
      ['invited', 'Housing'],
      ['invited', 'Police'],
      ['attended', 'Police'],
    ])
    expect(requestsAt(file, file.knownAt).filter(isOpen)).toMatchObject([{ of: 'Housing' }])
  })

  it('ends the wait for an answer with apologies', async () => {
    const apologies: HistoryEntry = {
      id: 'sorry',
      kind: 'mappa.apologies',
      occurred: '2024-05-09',
      by: housing,
      data: { meetingId: 'M-1', reason: 'staff sickness' },
      relatesTo: { 'replies-to': 'asked housing' },
    }
    const file = (await historyOf([...entries, apologies])).knownAt()
    expect(requestsAt(file, file.knownAt).filter(isOpen)).toEqual([])
  })

  it('gives a decider no view that was written down only afterwards', async () => {
    const decision: HistoryEntry = {
      id: 'level',
      kind: 'mappa.level.set',
      occurred: '2024-05-11T09:00Z',
      by: manager,
      data: { level: 2 },
    }
    const file = (await historyOf([...entries, decision])).knownAt()
    const { meetings } = accountabilityOf(file, the(file, 'level'), file.knownAt)
    expect(meetings[0]!.meeting.views.map(({ view }) => view)).toEqual(['level 2 is enough'])
  })
})
