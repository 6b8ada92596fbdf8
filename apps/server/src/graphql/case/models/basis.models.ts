import { Field, ObjectType } from '@nestjs/graphql'
import { Moment } from '../../scalars/moment.ts'

@ObjectType({ description: 'What an answer stands on.' })
export class ResolvedBasis {
  @Field(() => Moment, { description: 'The instant in the world.' })
  effectiveAt: number

  @Field(() => Moment, { description: 'Nothing recorded after this is looked at.' })
  knownAt: number

  @Field(() => String, { description: 'Pass it as the basis to be given the very same answer again.' })
  snapshot: string

  @Field(() => String, { description: 'The set of oversight standards applied.' })
  policySet: string

  @Field(() => String, { description: 'How far the log had been read.' })
  position: string
}

@ObjectType({ description: 'The basis asked for cannot be given.' })
export class BasisRefused {
  readonly __typename: 'BasisRefused'

  @Field(() => String)
  code: string

  @Field(() => String)
  message: string
}
