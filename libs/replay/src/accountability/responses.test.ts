import { describe, expect, it } from '@jest/globals'
import { historyOf, the, type HistoryEntry } from '../testing/history.ts'
import { manager, practitioner } from '../testing/people.ts'
import { standingOf } from './attestation.ts'
import { influencesOf } from './influences.ts'

const entries: readonly HistoryEntry[] = [
  {
    id: 'told',
    kind: 'manager.direction',
    occurred: '2024-05-01T09:00Z',
    by: manager,
    recordedBy: practitioner,
    data: { verbal: true },
  },
  {
    id: 'rated',
    kind: 'assessment.rosh',
    occurred: '2024-05-01T10:00Z',
    by: practitioner,
    data: { levels: { public: 'medium' } },
    relatesTo: { follows: 'told' },
  },
]

function response(id: string, occurred: string, rest: Partial<HistoryEntry> = {}): HistoryEntry {
  const data = { response: 'complied under dissent' }
  return {
    id,
    kind: 'direction.responded',
    occurred,
    by: practitioner,
    relatesTo: { 'replies-to': 'told' },
    data,
    ...rest,
  }
}

async function directionIn(all: readonly HistoryEntry[]) {
  const file = (await historyOf(all)).knownAt()
  const [direction] = influencesOf(file, the(file, 'rated'))
  return { file, direction: direction! }
}

describe("a recipient's response to a direction", () => {
  it('stands beside the direction, with its effect and by whom', async () => {
    const { direction } = await directionIn([...entries, response('did', '2024-05-01T10:05Z')])
    expect(direction).toMatchObject({
      type: 'direction',
      response: 'complied under dissent',
      effect: 'adopted',
      responses: [{ entry: { id: 'mini:did' }, by: practitioner }],
    })
  })

  it('does not stand for the word of whoever is said to have directed, even where it says it confirms', async () => {
    const confirming = response('did', '2024-05-01T10:05Z', { relatesTo: { confirms: 'told' } })
    const { file, direction } = await directionIn([...entries, confirming])
    expect(direction.standing).toMatchObject({ attestation: 'unattested', established: false, confirmedBy: [] })
    expect(standingOf(file, the(file, 'told')).attestation).toBe('unattested')
  })

  it('is the newest one that stands; declining adopts nothing', async () => {
    const declined = response('declined', '2024-05-02T10:00Z', { data: { response: 'declined' } })
    const back: HistoryEntry = {
      id: 'back',
      kind: 'record.withdrawn',
      occurred: '2024-05-03T10:00Z',
      by: practitioner,
      relatesTo: { corrects: 'declined' },
    }
    const both = [...entries, response('did', '2024-05-01T10:05Z'), declined]
    expect((await directionIn(both)).direction).toMatchObject({ response: 'declined', effect: 'not adopted' })
    expect((await directionIn([...both, back])).direction).toMatchObject({ effect: 'adopted' })
  })

  it('is nothing that the author of the direction says of it', async () => {
    const { direction } = await directionIn([...entries, response('claim', '2024-05-02', { by: manager })])
    expect(direction).toMatchObject({ response: undefined, effect: 'none stated', responses: [] })
  })
})
