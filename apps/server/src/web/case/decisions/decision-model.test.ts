import { describe, expect, it } from '@jest/globals'
import { aCard, aWholeEntry } from '../entry/testing/a-card.ts'
import { CaseLinks } from '../frame/case-links.ts'
import { decisionModel } from './decision-model.ts'
import type { Decision, InfluenceParts, ItemParts } from './decision.query.ts'

const links = new CaseLinks('X1', { knownAt: '2024-06-01' })

function anInfluence(reference: string, parts: Partial<InfluenceParts> = {}): InfluenceParts {
  return {
    type: 'DIRECTION',
    bindingness: 'BINDING',
    attestation: 'CONFIRMED',
    effect: 'NONE_STATED',
    response: null,
    timing: 'BEFORE',
    establishment: 'RECORDED_AT_THE_TIME_BY_ITS_AUTHOR',
    established: true,
    sinceOccurred: null,
    sinceRecorded: null,
    through: null,
    entry: aWholeEntry({ id: `file:${reference}`, reference, family: 'influence' }),
    versions: [],
    ...parts,
  }
}

const nothingKnown: Decision['information'] = {
  reliedOn: [],
  reliedOnNotFound: [],
  recordedNotReliedOn: [],
  outstanding: [],
  refused: [],
  discounted: [],
  notSought: [],
  withheld: [],
  heldElsewhere: [],
  recordedOnlyLater: [],
}

function aDecision(parts: Partial<Decision> = {}): Decision {
  return {
    mandate: null,
    outcome: 'medium',
    rationale: null,
    decider: { actor: { inWords: 'practitioner N1', recorded: true, capacity: 'SUBSTANTIVE' }, statedBy: null },
    entry: { ...aWholeEntry({ id: 'file:D', reference: 'D', family: 'decision' }), reliedOn: [] },
    influences: [],
    proposals: [],
    unlinkedInfluences: [],
    levels: [],
    oversight: [],
    information: nothingKnown,
    options: { status: 'NONE_RECORDED', considered: [] },
    agencyViews: [],
    concerns: [],
    workload: null,
    circumstances: null,
    ...parts,
  }
}

const at = (earliest: string) => ({ inWords: earliest, earliest })

describe('the chain of a decision', () => {
  it('puts proposals and influences in the order in which they happened, and each side of the decision', () => {
    const chain = decisionModel(
      links,
      aDecision({
        influences: [
          anInfluence('returned', {
            type: 'RETURN',
            entry: aWholeEntry({ reference: 'returned', occurred: at('2024-05-02') }),
          }),
          anInfluence('signed', { type: 'COUNTERSIGNATURE', timing: 'AFTER' }),
          anInfluence('somewhen', { type: 'ADVICE', timing: 'ORDER_NOT_KNOWN' }),
          anInfluence('approved', { type: 'RATIFICATION', timing: 'CONTRADICTED' }),
        ],
        proposals: [
          {
            outcomeOfProposal: 'RETURNED',
            everInForce: false,
            entry: aWholeEntry({ reference: 'proposed', occurred: at('2024-05-01') }),
          },
        ],
      }),
    ).chain
    const references = (steps: readonly { link: { reference: string } }[]) => steps.map(({ link }) => link.reference)
    expect(references(chain.before)).toEqual(['proposed', 'returned'])
    expect(references(chain.after)).toEqual(['signed'])
    expect(references(chain.orderNotKnown)).toEqual(['somewhen', 'approved'])
    expect(chain.before[0]!.facts).toEqual([{ name: 'What became of it', value: 'returned; never in force' }])
  })

  it('says of a direction that another reports that nobody has confirmed it', () => {
    const direction = anInfluence('told', {
      attestation: 'UNATTESTED',
      establishment: 'RECORDED_AT_THE_TIME_BY_ANOTHER_NOT_CONFIRMED',
      response: 'complied under dissent',
      effect: 'ADOPTED',
      entry: aWholeEntry({ reference: 'told', recordedBy: { inWords: 'practitioner N1' } }),
    })
    const model = decisionModel(links, aDecision({ influences: [direction] }))
    expect(model.chain.before[0]!.attestation).toEqual({
      mark: 'unattested',
      words: 'Unattested: reported by practitioner N1, not confirmed by its author',
    })
    expect(model.influencesOnIt[0]).toMatchObject({
      notes: ['Response of the recipient: complied under dissent'],
    })
  })

  it('says of an act at the very instant of the decision that it is', () => {
    const { chain, influencesOnIt } = decisionModel(
      links,
      aDecision({ influences: [anInfluence('with it', { type: 'OVERRIDE', timing: 'SAME_INSTANT' })] }),
    )
    const order = 'at the same instant as the decision'
    expect(chain.before[0]!.facts[0]).toEqual({ name: 'Order', value: order })
    expect(influencesOnIt[0]!.notes).toEqual([`Order: ${order}`])
  })

  it('says that no effect is stated only of what calls for a response', () => {
    const { chain } = decisionModel(
      links,
      aDecision({ influences: [anInfluence('a', { type: 'ADVICE' }), anInfluence('c', { type: 'COUNTERSIGNATURE' })] }),
    )
    const effects = chain.before.map(({ facts }) => facts.find(({ name }) => name === 'Effect on the decision')?.value)
    expect(effects).toEqual(['none stated', undefined])
  })
})

describe('the summary of a decision', () => {
  it('names each influence once: agreement and dissent apart from what came before', () => {
    const model = decisionModel(
      links,
      aDecision({
        influences: [
          anInfluence('told'),
          anInfluence('signed', { type: 'COUNTERSIGNATURE', timing: 'AFTER' }),
          anInfluence('disagreed', { type: 'DISSENT', timing: 'AFTER' }),
          anInfluence('advised later', { type: 'ADVICE', timing: 'AFTER' }),
        ],
      }),
    )
    const lines = [model.influencesOnIt, model.agreed, model.disagreed, model.otherAfter]
    expect(lines.map(of => of.map(({ link }) => link.reference))).toEqual([
      ['told'],
      ['signed'],
      ['disagreed'],
      ['advised later'],
    ])
  })

  it('lists what was required and is not recorded, with what weakens the standard', () => {
    const check = {
      requires: 'countersignature by a senior probation officer',
      status: 'NONE_RECORDED' as const,
      statement: 'No countersignature recorded.',
      standard: { id: 's', title: 'S', source: 'A manual', confirmed: false, inForce: 'POSSIBLY' as const },
      entry: null,
    }
    const { missing } = decisionModel(links, aDecision({ oversight: [check, { ...check, status: 'CANNOT_SAY' }] }))
    expect(missing).toHaveLength(1)
    expect(missing[0]!.caveats).toEqual([
      'This standard has not been checked against a published text',
      'It may not have been in force on that day',
    ])
  })

  it('keeps the moment of the page on every link', () => {
    const { proposals } = decisionModel(
      links,
      aDecision({
        proposals: [
          { outcomeOfProposal: 'NONE_RECORDED', everInForce: true, entry: aWholeEntry({ family: 'decision' }) },
        ],
      }),
    )
    expect(proposals[0]!.link.href).toBe('/cases/X1/decisions/file%3AE-1?knownAt=2024-06-01')
  })
})

describe('information at a decision', () => {
  const item = (parts: Partial<ItemParts> = {}): ItemParts => ({
    category: 'domestic abuse',
    subject: null,
    heldIn: 'a mailbox',
    recordedByThen: 'YES',
    datedAfter: false,
    usedByDeciderBefore: 'NO',
    entry: aCard({ family: 'information' }),
    readings: [],
    ...parts,
  })
  const reading = { at: { inWords: '20 March 2025' }, by: { inWords: 'practitioner N2' }, entry: aCard() }

  it.each([
    [item(), 'No reading by whoever decided is recorded by then; no reading by anybody is recorded'],
    [item({ readings: [reading] }), 'First reading recorded: 20 March 2025, by practitioner N2'],
    [item({ usedByDeciderBefore: 'YES', readings: [reading] }), 'Read, or relied on before, by whoever decided'],
    [
      item({ usedByDeciderBefore: 'NOT_KNOWN', readings: [reading] }),
      'Whether whoever decided had read it by then is not known',
    ],
    [item({ recordedByThen: 'POSSIBLY' }), 'Possibly recorded by then'],
  ])('that was not relied on says who is recorded as having read it', (one, words) => {
    const { notReliedOn } = decisionModel(
      links,
      aDecision({ information: { ...nothingKnown, recordedNotReliedOn: [one] } }),
    )
    expect(notReliedOn.items[0]!.notes).toContain(words)
  })

  it('that was relied on and came only afterwards says that the dates contradict each other', () => {
    const relied = [item({ datedAfter: true, recordedByThen: 'NO' })]
    const { columns } = decisionModel(links, aDecision({ information: { ...nothingKnown, reliedOn: relied } }))
    expect(columns[0]!.groups[0]!.shown[0]!.notes).toEqual(
      expect.arrayContaining([
        'The dates contradict each other: this is dated after the decision that relied on it',
        'Written down only after the decision',
      ]),
    )
  })

  it('stands in three columns, each with all that belongs there and how much that is', () => {
    const many = Array.from({ length: 11 }, () => item())
    const { columns } = decisionModel(
      links,
      aDecision({
        information: {
          ...nothingKnown,
          recordedNotReliedOn: many,
          reliedOnNotFound: ['D-99'],
          withheld: [aCard()],
          refused: [aCard()],
        },
      }),
    )
    expect(columns.map(({ id, count }) => [id, count])).toEqual([
      ['relied-on', 1],
      ['not-relied-on', 11],
      ['not-available', 2],
    ])
    const [group] = columns[1]!.groups
    expect([group!.shown.length, group!.more.length]).toEqual([8, 3])
    expect(columns[2]!.groups.map(({ heading }) => heading)).toEqual(['Refused', 'Withheld'])
  })
})

describe('the levels of a rating', () => {
  it('say who gave a level where that changes from one line to the next', () => {
    const given = (id: string, level: 'LOW' | null) => ({ level, entry: aCard({ id }) })
    const level = { group: 'public', setting: 'COMMUNITY' as const, level: 'MEDIUM' as const, putForward: [] }
    const { levels } = decisionModel(
      links,
      aDecision({
        levels: [
          { ...level, inForceBefore: [given('one', 'LOW')] },
          { ...level, inForceBefore: [given('one', 'LOW')] },
          { ...level, inForceBefore: [given('two', null)] },
        ],
      }),
    )
    const before = levels.map(({ inForceBefore }) => [inForceBefore[0]!.level, inForceBefore[0]!.sourceShown])
    expect(before).toEqual([
      ['low', true],
      ['low', false],
      ['withheld', true],
    ])
  })
})
