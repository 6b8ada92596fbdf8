import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, references, type HistoryEntry } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { actionsOf } from './actions.ts'
import { meetingsAt } from './meetings.ts'

const action = (id: string, time: string, data: object): HistoryEntry => ({
  id,
  kind: 'mappa.action.set',
  occurred: `2024-05-10T${time}Z`,
  by: manager,
  data: { meetingId: 'M-1', ...data },
})

const entries: readonly HistoryEntry[] = [
  { id: 'met', kind: 'mappa.meeting', occurred: '2024-05-10T10:00Z', by: manager, data: { meetingId: 'M-1' } },
  action('visit', '11:00', { owner: 'practitioner', due: '2024-05-17', actionId: 1 }),
  action('call', '11:05', { owner: 'police', due: '2024-05-17', actionId: 2 }),
  action('note', '11:10', {}),
  {
    id: 'visited',
    kind: 'mappa.action.completed',
    occurred: '2024-05-20T09:00Z',
    by: practitioner,
    relatesTo: { follows: 'visit' },
  },
  {
    id: 'called',
    kind: 'mappa.action.completed',
    occurred: '2024-05-12T09:00Z',
    by: practitioner,
    data: { meetingId: 'M-1', actionId: 2 },
  },
]

async function actionsOn(day: string) {
  const file = (await historyOf(entries)).knownAt()
  const at = instantOf(day)
  return actionsOf(file, meetingsAt(file, at)[0]!, at).map(({ entry, owner, completedBy, overdue }) => ({
    action: entry.source.reference,
    owner,
    completedBy: references(completedBy),
    overdue,
  }))
}

describe('actions of a meeting', () => {
  it('are open, and then overdue, until a completion is recorded, by relation or by number', async () => {
    expect(await actionsOn('2024-05-18')).toEqual([
      { action: 'visit', owner: 'practitioner', completedBy: [], overdue: 'yes' },
      { action: 'call', owner: 'police', completedBy: ['called'], overdue: 'no' },
      { action: 'note', owner: null, completedBy: [], overdue: 'no due time recorded' },
    ])
    expect((await actionsOn('2024-05-21'))[0]).toMatchObject({ completedBy: ['visited'], overdue: 'no' })
  })

  it('of another meeting are not shown with this one', async () => {
    const other: HistoryEntry = {
      id: 'other action',
      kind: 'mappa.action.set',
      occurred: '2024-05-10T11:00Z',
      data: { meetingId: 'M-2', actionId: 1 },
    }
    const file = (await historyOf([...entries, other])).knownAt()
    const shown = actionsOf(file, meetingsAt(file, file.knownAt)[0]!, file.knownAt)
    expect(references(shown.map(({ entry }) => entry))).toEqual(['visit', 'call', 'note'])
  })
})
