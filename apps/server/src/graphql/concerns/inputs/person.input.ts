import { Field, InputType } from '@nestjs/graphql'
import { IsOptional, IsString, MaxLength } from 'class-validator'
import type { Person } from '#concerns'
import { maybe, type Maybe } from '../../words-enum.ts'

@InputType({ description: 'Somebody other than yourself: you are known from your sign-in.' })
export class NamedPersonInput {
  @Field(() => String, { description: 'Their staff code.' })
  @IsString()
  @MaxLength(200)
  staffId: string

  @Field(() => String, { ...maybe, description: 'Their role, as you know it.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  role?: Maybe<string>
}

export function personOf({ staffId, role }: NamedPersonInput): Person {
  return { staffId, ...(typeof role === 'string' ? { role } : {}) }
}
