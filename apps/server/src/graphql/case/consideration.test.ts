import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startCaseService, type CaseService } from './testing/asking.ts'
import { viewOf } from './testing/view-of.ts'

let service: CaseService
beforeAll(async () => {
  service = await startCaseService()
})
afterAll(() => service.close())

interface Triggers {
  readonly triggers: readonly { readonly entry: { readonly reference: string }; readonly status: string }[]
}

const crn = 'X999004'
const whole = `{
  entry { reference } status statement told { entry { reference } elapsed { inWords } }
  consideration { entry { reference } of tie elapsed { inWords } }
  possibly { reference } afterNextTrigger { reference } since { inWords } suspendedBy { value }
}`

describe('what ordinarily calls for recall or breach to be considered', () => {
  it('is shown with who was told of it and when it was considered', async () => {
    const { triggers } = await viewOf<Triggers>(service, { crn }, `triggers ${whole}`)
    expect(triggers.find(({ entry }) => entry.reference === 'D-24')).toEqual({
      entry: { reference: 'D-24' },
      status: 'CONSIDERED',
      statement: 'Consideration of recall recorded, after 10 days 10 hours 15 minutes.',
      told: [{ entry: { reference: 'D-26' }, elapsed: { inWords: '8 days 9 hours 15 minutes' } }],
      consideration: {
        entry: { reference: 'D-27' },
        of: 'RECALL',
        tie: 'NEXT_IN_TIME',
        elapsed: { inWords: '10 days 10 hours 15 minutes' },
      },
      possibly: [],
      afterNextTrigger: null,
      since: null,
      suspendedBy: [],
    })
  })

  it('is said to have no recorded consideration, with the time since', async () => {
    const basis = '{ knownAt: "2025-03-14T09:00Z" }'
    const { triggers } = await viewOf<Triggers>(service, { crn, basis }, `triggers ${whole}`)
    expect(triggers.map(({ entry, status }) => [entry.reference, status])).toEqual([
      ['D-22', 'NO_RECORDED_CONSIDERATION'],
      ['D-24', 'NO_RECORDED_CONSIDERATION'],
    ])
    expect(triggers[1]).toMatchObject({
      statement: 'No recorded consideration of recall or breach.',
      told: [{ entry: { reference: 'D-26' } }],
      consideration: null,
      since: { inWords: '10 days 9 hours 45 minutes' },
    })
  })

  it('is considered late only against the hours asked about, which are said', async () => {
    const selection = 'triggers(withinHours: 72) { entry { reference } status statement }'
    const { triggers } = await viewOf<Triggers>(service, { crn }, selection)
    expect(triggers).toEqual([
      {
        entry: { reference: 'D-22' },
        status: 'NO_RECORDED_CONSIDERATION',
        statement: 'No recorded consideration of recall or breach.',
      },
      {
        entry: { reference: 'D-24' },
        status: 'CONSIDERED_LATE',
        statement:
          'Consideration of recall recorded, after 10 days 10 hours 15 minutes: more than the 72 hours asked about.',
      },
      {
        entry: { reference: 'D-34' },
        status: 'CONSIDERED',
        statement: 'Consideration of recall recorded, after 20 hours 5 minutes.',
      },
    ])
  })

  it('is not asked about in hours less than none', async () => {
    const query = `{ case(crn: "${crn}") { view { ... on CaseView { triggers(withinHours: -1) { status } } } } }`
    expect((await service.ask('reviewer', query)).codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('the options considered across a case', () => {
  interface Options {
    readonly optionsConsidered: readonly {
      readonly entry: { readonly reference: string }
      readonly options: { readonly status: string }
    }[]
  }

  it('stand beside each decision, and silence is said', async () => {
    const selection = `optionsConsidered {
      entry { reference } decider { actor { inWords } } chosen rationale
      options { status alternatives considered { option whyNotTaken } }
    }`
    const { optionsConsidered } = await viewOf<Options>(service, { crn }, selection)
    expect(optionsConsidered.find(({ entry }) => entry.reference === 'D-29')).toEqual({
      entry: { reference: 'D-29' },
      decider: { actor: { inWords: 'senior probation officer N99A202, Probation, covering' } },
      chosen: 'not recalled',
      rationale: 'first violation',
      options: {
        status: 'RECORDED',
        alternatives: ['final warning'],
        considered: [{ option: 'final warning', whyNotTaken: null }],
      },
    })
    const others = optionsConsidered.filter(({ entry }) => entry.reference !== 'D-29')
    expect(others.length).toBeGreaterThan(5)
    expect(new Set(others.map(({ options }) => options.status))).toEqual(new Set(['NONE_RECORDED']))
  })
})
