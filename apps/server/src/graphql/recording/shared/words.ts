import { applyDecorators } from '@nestjs/common'
import { Field, Int } from '@nestjs/graphql'
import { Type } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator'
import { maybe } from '../../words-enum.ts'

/** The kinds of field that inputs of acts are made of, each with its validators. */

type InputClass = new () => object

/** The most members a list of an act may have. */
export const maxList = 100

const maxWords = 20_000
const notBlank = Matches(/\S/, { message: '$property must not be blank' })

/** Text that must be there. */
export function Words(description?: string): PropertyDecorator {
  return applyDecorators(
    Field(() => String, described(description)),
    IsString(),
    notBlank,
    MaxLength(maxWords),
  )
}

/** Text that may be left out. */
export function MaybeWords(description?: string): PropertyDecorator {
  const field = Field(() => String, { ...maybe, ...described(description) })
  return applyDecorators(field, IsOptional(), IsString(), notBlank, MaxLength(maxWords))
}

/** A list of texts that may be left out. */
export function MaybeList(description?: string): PropertyDecorator {
  const field = Field(() => [String], { ...maybe, ...described(description) })
  const notBlankEach = Matches(/\S/, { each: true, message: '$property must hold nothing blank' })
  const each = [IsString({ each: true }), notBlankEach, MaxLength(maxWords, { each: true })]
  return applyDecorators(field, IsOptional(), IsArray(), ArrayMaxSize(maxList), ...each)
}

/** A list of texts with at least one. */
export function WordsList(description?: string): PropertyDecorator {
  const each = [
    IsString({ each: true }),
    Matches(/\S/, { each: true, message: '$property must not be blank' }),
    MaxLength(maxWords, { each: true }),
  ]
  const field = Field(() => [String], described(description))
  return applyDecorators(field, IsArray(), ArrayMinSize(1), ArrayMaxSize(maxList), ...each)
}

/** A whole number between two others, both included, that may be left out. */
export function MaybeWhole(least: number, most: number, description?: string): PropertyDecorator {
  const field = Field(() => Int, { ...maybe, ...described(description) })
  return applyDecorators(field, IsOptional(), IsInt(), Min(least), Max(most))
}

/** Yes or no. */
export function Flag(description?: string): PropertyDecorator {
  return applyDecorators(
    Field(() => Boolean, described(description)),
    IsBoolean(),
  )
}

/** Yes, no, or left out where it is not recorded. */
export function MaybeFlag(description?: string): PropertyDecorator {
  const field = Field(() => Boolean, { ...maybe, ...described(description) })
  return applyDecorators(field, IsOptional(), IsBoolean())
}

/** A part of its own class that must be there. */
export function Part(type: () => InputClass, description?: string): PropertyDecorator {
  return applyDecorators(Field(type, described(description)), IsDefined(), ValidateNested(), Type(type))
}

/** A part of its own class that may be left out. */
export function MaybePart(type: () => InputClass, description?: string): PropertyDecorator {
  const field = Field(type, { ...maybe, ...described(description) })
  return applyDecorators(field, IsOptional(), ValidateNested(), Type(type))
}

/** A list of parts that may be left out. */
export function MaybeParts(type: () => InputClass, description?: string): PropertyDecorator {
  const field = Field(() => [type()], { ...maybe, ...described(description) })
  const each = [ValidateNested({ each: true }), Type(type)]
  return applyDecorators(field, IsOptional(), IsArray(), ArrayMaxSize(maxList), ...each)
}

/** One of a closed list of words, as an enumeration made by `wordsEnum`, that must be there. */
export function OneOf(names: Readonly<Record<string, string>>, description?: string): PropertyDecorator {
  return applyDecorators(
    Field(() => names, described(description)),
    IsIn(Object.values(names)),
  )
}

/** The same, where it may be left out. */
export function MaybeOneOf(names: Readonly<Record<string, string>>, description?: string): PropertyDecorator {
  const field = Field(() => names, { ...maybe, ...described(description) })
  return applyDecorators(field, IsOptional(), IsIn(Object.values(names)))
}

function described(description: string | undefined): { readonly description?: string } {
  return description === undefined ? {} : { description }
}
