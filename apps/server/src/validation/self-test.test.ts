import { describe, expect, it } from '@jest/globals'
import { type PipeTransform, ValidationPipe } from '@nestjs/common'
import { Args, ArgsType, Field, InputType, Int, Query, Resolver } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import { IsInt, IsString, ValidateNested } from 'class-validator'
import { startTestApp } from '../testing/test-app.ts'
import { validationProblems } from './self-test.ts'
import { uncheckedInputs } from './unchecked-inputs.ts'
import { createValidationPipe } from './validation-pipe.ts'

describe('the self-test at start', () => {
  it('finds nothing wrong with the pipe of the service', async () => {
    expect(await validationProblems(createValidationPipe())).toEqual([])
  })

  it('finds a pipe that drops what it does not know', async () => {
    const problems = await validationProblems(new ValidationPipe({ whitelist: true, transform: true }))
    expect(problems).toContain('input with an unknown property is not refused')
  })

  it('finds a pipe that does not check at all', async () => {
    const through: PipeTransform = { transform: (value: unknown) => value }
    expect(await validationProblems(through)).toHaveLength(7)
  })

  it('finds a pipe that refuses or changes what is good', async () => {
    const refusing: PipeTransform = { transform: () => Promise.reject(new Error('no')) }
    const emptying: PipeTransform = { transform: () => ({}) }
    expect(await validationProblems(refusing)).toEqual(['good input does not arrive whole'])
    expect(await validationProblems(emptying)).toContain('good input does not arrive whole')
  })
})

@InputType()
class Inner {
  @Field(() => String)
  @IsString()
  text: string
}

@InputType()
class Careless {
  @Field(() => String)
  unchecked: string

  @Field(() => Inner)
  @ValidateNested()
  untyped: Inner

  @Field(() => [Inner])
  @ValidateNested({ each: true })
  @Type(() => Inner)
  typed: Inner[]
}

@ArgsType()
class Arguments {
  @Field(() => Int)
  @IsInt()
  number: number

  @Field(() => Int)
  unchecked: number
}

@Resolver()
class CarelessResolver {
  @Query(() => String)
  careless(@Args() given: Arguments, @Args('input', { type: () => Careless }) input: Careless): string {
    return JSON.stringify([given, input])
  }
}

describe('input that validation would not look at', () => {
  it('keeps the service from starting, each property named', async () => {
    const start = startTestApp({ features: [{ resolvers: [CarelessResolver] }] })
    await expect(start).rejects.toThrow('some input would not be validated')
    expect([...uncheckedInputs()].sort()).toEqual([
      'Arguments.unchecked: it has no validator',
      'Careless.unchecked: it has no validator',
      'Careless.untyped: it is nested and has no @Type',
    ])
  })
})
