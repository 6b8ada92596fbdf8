import { Field, ObjectType } from '@nestjs/graphql'

@ObjectType({ description: 'One member of staff, over all cases that name them by their staff code.' })
export class Person {
  @Field(() => String)
  staffId: string
}
