import { createUnionType, Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { Bindingness as BindingnessWord, InfluenceType as InfluenceTypeWord } from '#case-record'
import type {
  Attestation as AttestationWord,
  Establishment as EstablishmentWord,
  InfluenceEffect as InfluenceEffectWord,
  InfluenceOnDecision,
} from '#replay'
import { Actor } from './actor.models.ts'
import { AmbiguousEntry, Entry, EntryNotFound } from './entry.models.ts'
import { Elapsed, When } from './time.models.ts'
import { Version } from './version.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const InfluenceType = wordsEnum<InfluenceTypeWord>('InfluenceType', 'How somebody bore on a decision.', {
  advice: 'A view from someone without power to bind.',
  direction: 'An instruction from someone with power to bind.',
  endorsement: 'Agreement that adds support but is not required.',
  countersignature: 'Required agreement to an exact version.',
  return: 'The countersigner sends it back with reasons.',
  override: "A person with authority puts their own decision in another's place.",
  dissent: 'Recorded disagreement.',
  escalation: 'A request that a higher level decide.',
  ratification: 'Approval after the act.',
})

const Bindingness = wordsEnum<BindingnessWord>('Bindingness', 'What an influence binds, by its definition.', {
  advisory: '',
  required: '',
  binding: '',
})

const InfluenceEffect = wordsEnum<InfluenceEffectWord | 'withheld'>(
  'InfluenceEffect',
  'What the decider is recorded as having made of an influence.',
  {
    adopted: '',
    'partly adopted': '',
    'not adopted': '',
    'none stated': '',
    withheld: 'Not for the person who asks.',
  },
)

const Timing = wordsEnum<InfluenceOnDecision['timing']>('Timing', 'How an influence stands to the decision.', {
  before: '',
  after: '',
  'same instant': '',
  'order not known': '',
  contradicted: 'Dated before what it names, though it can only have come after, such as an approval after the act.',
})

export const Attestation = wordsEnum<AttestationWord>('Attestation', 'Whether its author stands by it.', {
  unattested: 'Another wrote it down, and its author has not confirmed it.',
  confirmed: '',
  contested: '',
})

const EstablishmentBasis = wordsEnum<EstablishmentWord>(
  'EstablishmentBasis',
  'What the record holds for something said or done. It shows; it does not decide between people.',
  {
    'recorded at the time by its author': '',
    confirmed: '',
    'recorded at the time by another, not confirmed': '',
    'recorded later, not confirmed': '',
    'time of recording not stated, not confirmed': '',
    contested: '',
  },
)

@ObjectType({ description: 'One act by which somebody bore on a decision.' })
export class Influence {
  @Field(() => Entry)
  entry: Entry

  @Field(() => InfluenceType)
  type: InfluenceTypeWord

  @Field(() => Bindingness)
  bindingness: BindingnessWord

  @Field(() => InfluenceEffect)
  effect: InfluenceEffectWord | 'withheld'

  @Field(() => String, { nullable: true, description: "The recipient's own words." })
  response: Maybe<string>

  @Field(() => Actor)
  author: Actor

  @Field(() => Entry, {
    nullable: true,
    description: 'The proposal or step it bore on, where not the decision itself.',
  })
  through: Maybe<Entry>

  @Field(() => Timing)
  timing: InfluenceOnDecision['timing']

  @Field(() => Elapsed, { nullable: true, description: 'From when what it bore on happened.' })
  sinceOccurred: Maybe<Elapsed>

  @Field(() => Elapsed, { nullable: true, description: 'From when what it bore on was written down.' })
  sinceRecorded: Maybe<Elapsed>

  @Field(() => Attestation)
  attestation: AttestationWord

  @Field(() => EstablishmentBasis)
  establishment: EstablishmentWord

  @Field(() => Boolean)
  established: boolean

  @Field(() => [Version])
  @Extensions({ listSize: 2 })
  versions: Version[]
}

@ObjectType({ description: 'What the record says for and against something said or done.' })
export class Establishment {
  readonly __typename: 'Establishment'

  @Field(() => Entry)
  entry: Entry

  @Field(() => Boolean)
  established: boolean

  @Field(() => EstablishmentBasis)
  basis: EstablishmentWord

  @Field(() => Attestation)
  attestation: AttestationWord

  @Field(() => Actor, { description: 'Who wrote it down.' })
  claimedBy: Actor

  @Field(() => When, { nullable: true, description: 'When it was written down; null: not stated.' })
  claimedAt: Maybe<When>

  @Field(() => Elapsed, maybe)
  lag: Maybe<Elapsed>

  @Field(() => [Entry])
  confirmedBy: Entry[]

  @Field(() => [Entry])
  contestedBy: Entry[]

  @Field(() => [Entry], { description: 'Other entries recorded at the time that refer to it.' })
  tracesAtTheTime: Entry[]

  @Field(() => String)
  statement: string
}

export const EstablishmentResult = createUnionType({
  name: 'EstablishmentResult',
  types: () => [Establishment, EntryNotFound, AmbiguousEntry] as const,
  resolveType: (value: Establishment | EntryNotFound | AmbiguousEntry) => value.__typename,
})
