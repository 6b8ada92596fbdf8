import { describe, expect, it } from '@jest/globals'
import { historyOf, instantOf } from '../testing/history.ts'
import { headOfUnit, practitioner } from '../testing/people.ts'
import { optionsAcross } from './options.ts'

const decision = (id: string, occurred: string, alternatives?: readonly (string | Record<string, string>)[]) => ({
  id,
  kind: 'recall.not_recalled',
  occurred,
  by: headOfUnit,
  data: { rationale: 'engaging', ...(alternatives ? { alternatives } : {}) },
})

describe('options considered across a case', () => {
  it('are told with why each was not taken; "none identified" is not silence', async () => {
    const file = (
      await historyOf([
        decision('weighed', '2024-01-10', [{ option: 'recall', whyNotTaken: 'no new offence' }, 'final warning']),
        decision('none', '2024-02-10', []),
        decision('silent', '2024-03-10'),
        { id: 'call', kind: 'contact.recorded', occurred: '2024-03-11', by: practitioner },
      ])
    ).knownAt()
    expect(
      optionsAcross(file, file.knownAt).map(({ entry, chosen, considered }) => [
        entry.source.reference,
        chosen,
        considered.status,
        considered.options,
      ]),
    ).toEqual([
      [
        'weighed',
        'not recalled',
        'recorded',
        [
          { option: 'recall', whyNotTaken: 'no new offence' },
          { option: 'final warning', whyNotTaken: null },
        ],
      ],
      ['none', 'not recalled', 'none identified', []],
      ['silent', 'not recalled', 'none recorded', []],
    ])
  })

  it('are those of decisions that may have been made by then', async () => {
    const file = (await historyOf([decision('one', '2024-01-10', []), decision('two', '2024-02', [])])).knownAt()
    const made = (at: string) => optionsAcross(file, instantOf(at)).map(({ entry }) => entry.source.reference)
    expect([made('2024-01-09'), made('2024-01-31'), made('2024-02-10')]).toEqual([[], ['one'], ['one', 'two']])
  })
})
