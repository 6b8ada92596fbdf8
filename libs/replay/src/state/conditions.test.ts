import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf, type HistoryEntry } from '../testing/history.ts'
import { centralTeam, practitioner } from '../testing/people.ts'
import { caseStateAt } from './case-state.ts'

const released = (id: string, occurred: string, conditions?: readonly string[]): HistoryEntry => ({
  id,
  kind: 'custody.released',
  occurred,
  data: conditions === undefined ? {} : { conditions },
})

const varied = (id: string, occurred: string, condition: string, change = 'added'): HistoryEntry => ({
  id,
  kind: 'licence.condition.varied',
  occurred,
  by: practitioner,
  data: { condition, change },
})

const centrally = (id: string, kind: string, occurred: string): HistoryEntry => ({
  id,
  kind,
  occurred,
  by: centralTeam,
  data: { recallId: id },
})

const revoked = (occurred: string, id = 'revoked') => centrally(id, 'recall.licence_revoked', occurred)
const rescinded = (occurred: string) => centrally('rescinded', 'recall.rescinded', occurred)

const first = released('first', '2025-01-10T10:00Z', ['curfew', 'exclusion zone'])

async function conditionsOn(moment: string, entries: readonly HistoryEntry[]) {
  const { conditions } = caseStateAt((await historyOf(entries)).knownAt(), instantOf(moment))
  return conditions.map(({ setting, certainty }) => `${setting.effect.condition} ${certainty}`)
}

const both = ['curfew certain', 'exclusion zone certain']

describe('conditions of a licence', () => {
  it('end with it, whoever set them, and stood until then', async () => {
    const entries = [first, varied('added', '2025-02-01T10:00Z', 'alcohol ban'), revoked('2025-03-01T10:00Z')]
    expect(await conditionsOn('2025-03-01T09:59Z', entries)).toEqual([...both, 'alcohol ban certain'])
    expect(await conditionsOn('2025-03-01T10:00Z', entries)).toEqual([])
  })

  it('begin anew with the next release, with what that one says and what was set for it', async () => {
    const entries = [
      first,
      revoked('2025-03-01T10:00Z'),
      varied('prepared', '2025-05-01T10:00Z', 'polygraph'),
      released('second', '2025-06-01T10:00Z', ['curfew']),
    ]
    expect(await conditionsOn('2025-06-02', entries)).toEqual(['polygraph certain', 'curfew certain'])
  })

  it('stand again, as they stood, once the recall is rescinded', async () => {
    const entries = [
      first,
      varied('lifted', '2025-02-01T10:00Z', 'curfew', 'removed'),
      revoked('2025-03-01T10:00Z'),
      rescinded('2025-03-10T10:00Z'),
    ]
    expect(await conditionsOn('2025-03-09', entries)).toEqual([])
    expect(await conditionsOn('2025-03-11', entries)).toEqual(['exclusion zone certain'])
    const again = [...entries, revoked('2025-04-01T10:00Z', 'revoked again')]
    expect(await conditionsOn('2025-04-02', again)).toEqual([])
  })

  it('do not come back from a licence before, by a rescission that followed a later release', async () => {
    const entries = [
      first,
      revoked('2025-03-01T10:00Z'),
      released('second', '2025-06-01T10:00Z', ['polygraph']),
      revoked('2025-07-01T10:00Z', 'revoked again'),
      rescinded('2025-07-10T10:00Z'),
    ]
    expect(await conditionsOn('2025-07-11', entries)).toEqual(['polygraph certain'])
  })

  it('possibly stand where the record leaves open whether the licence had ended', async () => {
    expect(await conditionsOn('2025-03-01T12:00Z', [first, revoked('2025-03-01')])).toEqual([
      'curfew possible',
      'exclusion zone possible',
    ])
    expect(await conditionsOn('2025-03-02', [first, revoked('2025-03-01')])).toEqual([])
  })

  it('possibly belong to the next licence where the record leaves open whether they were set after the end', async () => {
    const entries = [first, revoked('2025-03-01T10:00Z'), varied('same day', '2025-03-01', 'polygraph')]
    expect(await conditionsOn('2025-03-02', entries)).toEqual(['polygraph possible'])
  })

  it('stand on where the revocation was withdrawn as recorded in error', async () => {
    const withdrawal: HistoryEntry = {
      id: 'withdrawal',
      kind: 'record.withdrawn',
      occurred: '2025-03-05T10:00Z',
      by: centralTeam,
      relatesTo: { corrects: 'revoked' },
    }
    const entries = [first, revoked('2025-03-01T10:00Z'), withdrawal]
    expect(await conditionsOn('2025-03-04', entries)).toEqual([])
    expect(await conditionsOn('2025-03-06', entries)).toEqual(both)
  })

  it('possibly stand beside a later release that lists others, where no end of the licence is recorded', async () => {
    const listed = [first, released('second', '2025-06-01T10:00Z', ['curfew'])]
    expect(await conditionsOn('2025-06-02', listed)).toEqual(['curfew certain', 'exclusion zone possible'])
    const silent = [first, released('second', '2025-06-01T10:00Z')]
    expect(await conditionsOn('2025-06-02', silent)).toEqual(both)
  })
})
