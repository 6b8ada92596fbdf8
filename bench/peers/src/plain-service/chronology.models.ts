import { Field, ObjectType } from '@nestjs/graphql'

@ObjectType()
export class Worded {
  @Field(() => String)
  inWords: string
}

@ObjectType()
export class Recorded {
  @Field(() => String)
  status: string
}

@ObjectType()
export class Actor extends Worded {
  @Field(() => String, { nullable: true })
  role?: string
}

@ObjectType()
export class Entry {
  @Field(() => String)
  id: string

  @Field(() => String)
  reference: string

  @Field(() => String)
  kind: string

  @Field(() => String)
  family: string

  @Field(() => String, { nullable: true })
  channel?: string

  @Field(() => Boolean)
  listed: boolean

  @Field(() => Worded, { nullable: true })
  occurred?: Worded

  @Field(() => Recorded)
  recorded: Recorded

  @Field(() => Actor)
  actor: Actor
}

@ObjectType()
export class ChronologyItem {
  @Field(() => Entry)
  entry: Entry

  @Field(() => Worded, { nullable: true })
  lag?: Worded

  @Field(() => Boolean)
  recordedLate: boolean
}

@ObjectType()
export class ChronologyEdge {
  @Field(() => ChronologyItem)
  node: ChronologyItem
}

@ObjectType()
export class ChronologyConnection {
  @Field(() => [ChronologyEdge])
  edges: ChronologyEdge[]
}

@ObjectType()
export class CaseView {
  @Field(() => ChronologyConnection)
  chronology: ChronologyConnection
}

@ObjectType()
export class Case {
  @Field(() => CaseView)
  view: CaseView
}
