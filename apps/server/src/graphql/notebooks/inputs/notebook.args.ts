import { ArgsType, Field, Int } from '@nestjs/graphql'
import { IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator'
import { maybe, type Maybe } from '../../words-enum.ts'
import { PageArgs } from '../../paging/page-args.ts'

@ArgsType()
export class NotebookArgs {
  @Field(() => String, { ...maybe, description: 'The user name of another reviewer; your own where left out.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  of?: Maybe<string>

  @Field(() => String, {
    ...maybe,
    description: 'A position of the log, as a change answered it: waits a few seconds until it has been read.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  atLeast?: Maybe<string>
}

@ArgsType()
export class NotesArgs extends PageArgs {
  @Field(() => String, { ...maybe, description: 'Only notes on this entry, by its full id.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  entry?: Maybe<string>
}

@ArgsType()
export class StoryArgs {
  @Field(() => Int, { ...maybe, description: 'An earlier version, from 1; the newest where left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version?: Maybe<number>
}

@ArgsType()
export class StoryPreviewArgs {
  @Field(() => String, { description: 'Prose with references, as for reviseStory.' })
  @IsString()
  @MaxLength(200_000)
  text: string
}
