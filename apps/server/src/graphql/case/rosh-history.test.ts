import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { viewOf } from './testing/view-of.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

interface Answer {
  readonly roshHistory: {
    readonly groups: readonly {
      readonly group: string | null
      readonly steps: readonly {
        readonly from: string
        readonly until: string | null
        readonly levels: readonly {
          readonly level: string | null
          readonly source: { readonly entry: { readonly reference: string } }
        }[]
      }[]
    }[]
    readonly proposals: readonly {
      readonly entry: { readonly reference: string }
      readonly standing: string
      readonly inEffectFrom: { readonly inWords: string } | null
      readonly levels: readonly object[]
    }[]
  }
}

const selection = `roshHistory {
  groups { group setting steps { from until levels { level certainty source { entry { reference } } } } }
  proposals { entry { reference } standing inEffectFrom { inWords } levels { group setting level } }
}`

const ask = (basis: string, crn = 'X999004') => viewOf<Answer>(service, { crn, basis }, selection)

describe('ROSH over time', () => {
  it('is each level that stood, who set it and until when, with what was put forward beside it', async () => {
    const { roshHistory } = await ask('{ knownAt: "2025-04-30" }')
    const known = roshHistory.groups.find(({ group }) => group === 'known adult')!
    expect(
      known.steps.map(({ from, levels }) => [from, ...levels.map(one => `${one.level} ${one.source.entry.reference}`)]),
    ).toEqual([
      ['2024-12-02T15:00:00.000Z', 'MEDIUM D-04'],
      ['2025-02-13T09:22:00.000Z', 'MEDIUM D-15'],
    ])
    const [neverInForce, signed] = roshHistory.proposals
    expect(neverInForce).toMatchObject({ entry: { reference: 'D-12' }, inEffectFrom: null })
    expect(neverInForce!.levels).toContainEqual({ group: 'children', setting: 'COMMUNITY', level: 'HIGH' })
    expect(signed).toMatchObject({
      entry: { reference: 'D-15' },
      standing: 'AWAITING_COUNTERSIGNATURE',
      inEffectFrom: { inWords: '13 February 2025 at 9:22am' },
    })
  })

  it('stops at the moment asked about', async () => {
    const { roshHistory } = await ask('{ knownAt: "2025-02-11T15:00+00:00" }')
    for (const { steps } of roshHistory.groups) expect(steps.at(-1)!.until).toBeNull()
    const early = await ask('{ knownAt: "2020-01-01" }')
    expect(early.roshHistory).toEqual({ groups: [], proposals: [] })
  })
})
