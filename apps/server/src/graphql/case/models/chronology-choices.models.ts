import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql'

@ObjectType({ description: 'One thing to filter a chronology by.' })
export class ChronologyChoice {
  @Field(() => String, { description: 'As the filter takes it.' })
  value: string

  @Field(() => String)
  inWords: string

  @Field(() => Int, { description: 'Entries that it keeps.' })
  entries: number
}

@ObjectType({
  description: 'Everything by which a chronology can be filtered with any effect, as the person may read it.',
})
export class ChronologyChoices {
  @Field(() => [ChronologyChoice], { description: 'People by staff code: who acted or wrote something down.' })
  @Extensions({ listSize: 20 })
  actors: ChronologyChoice[]

  @Field(() => [ChronologyChoice])
  roles: ChronologyChoice[]

  @Field(() => [ChronologyChoice])
  agencies: ChronologyChoice[]

  @Field(() => [ChronologyChoice])
  families: ChronologyChoice[]

  @Field(() => [ChronologyChoice])
  @Extensions({ listSize: 30 })
  kinds: ChronologyChoice[]
}
