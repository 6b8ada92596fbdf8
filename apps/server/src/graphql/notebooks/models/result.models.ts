import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql'
import { maybe, type Maybe } from '../../words-enum.ts'
import { ActNotValid, NotPermitted, NotRecorded } from '../../acting/refusal.models.ts'
import { Notebook } from './notebook.models.ts'

@ObjectType({ description: 'It is in your notebook.' })
class NotebookRecorded {
  readonly __typename: 'NotebookRecorded'

  @Field(() => ID, { ...maybe, description: 'The note that was written or revised.' })
  note: Maybe<string>

  @Field(() => Notebook, { description: 'As it now stands.' })
  notebook: Notebook

  @Field(() => String, { description: 'Pass it as atLeast to see it, and as seen with the next act.' })
  position: string

  @Field(() => Boolean, { description: 'The same command had been carried out before; this is its first result.' })
  again: boolean
}

@ObjectType({ description: 'You wrote more in your notebook since it was looked at; nothing was recorded.' })
class NotebookMovedOn {
  readonly __typename: 'NotebookMovedOn'

  @Field(() => Notebook, { description: 'As it now stands.' })
  notebook: Notebook
}

export type NotebookActResultModel = NotebookRecorded | NotebookMovedOn | ActNotValid | NotPermitted | NotRecorded

export const NotebookActResult = createUnionType({
  name: 'NotebookActResult',
  description: 'How writing in a notebook ended.',
  types: () => [NotebookRecorded, NotebookMovedOn, ActNotValid, NotPermitted, NotRecorded] as const,
  resolveType: (value: NotebookActResultModel) => value.__typename,
})
