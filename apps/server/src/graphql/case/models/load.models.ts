import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql'
import { Moment } from '../../scalars/moment.ts'
import { maybe, type Maybe } from '../../words-enum.ts'

@ObjectType({ description: 'How often a name was met that this software does not know.' })
export class NameCount {
  @Field(() => String)
  name: string

  @Field(() => Int)
  count: number
}

@ObjectType({ description: 'What a file brought, and what a reader should know of it.' })
export class LoadReport {
  @Field(() => String)
  file: string

  @Field(() => String)
  crn: string

  @Field(() => Int)
  added: number

  @Field(() => Int)
  alreadyThere: number

  @Field(() => Int, { description: 'Of the entries added, those that a load broken off earlier had written.' })
  resumed: number

  @Field(() => Int, {
    description: 'Entries that an earlier version of the file brought and this one lacks: they stay.',
  })
  noLongerInFile: number

  @Field(() => [NameCount])
  unlistedKinds: NameCount[]

  @Field(() => [NameCount])
  unlistedFields: NameCount[]

  @Field(() => Int)
  occurredNotKnown: number

  @Field(() => Int)
  recordingNotStated: number

  @Field(() => Int)
  nobodyNamed: number

  @Field(() => Int)
  recordedBeforeOccurred: number

  @Field(() => Int)
  refersOutside: number
}

@ObjectType()
class FileLoaded {
  readonly __typename: 'FileLoaded'

  @Field(() => String, maybe)
  fileName: Maybe<string>

  @Field(() => LoadReport)
  report: LoadReport

  @Field(() => String, { description: 'Pass it as atLeast to see the whole load.' })
  position: string
}

@ObjectType({ description: 'The log held all of it; nothing was changed.' })
class FileAlreadyLoaded {
  readonly __typename: 'FileAlreadyLoaded'

  @Field(() => String, maybe)
  fileName: Maybe<string>

  @Field(() => LoadReport)
  report: LoadReport

  @Field(() => String)
  position: string
}

@ObjectType({ description: 'One thing wrong with a file: where, what, and what would be right.' })
class FileProblem {
  @Field(() => String, { description: 'JSON pointer.' })
  pointer: string

  @Field(() => String)
  problem: string

  @Field(() => String)
  expected: string

  @Field(() => Int, { nullable: true, description: 'Where the text is not JSON: counted from 1.' })
  line: Maybe<number>

  @Field(() => Int, maybe)
  column: Maybe<number>
}

@ObjectType({ description: 'Something is wrong with the file; nothing was written.' })
class FileRefused {
  readonly __typename: 'FileRefused'

  @Field(() => String, maybe)
  fileName: Maybe<string>

  @Field(() => [FileProblem])
  problems: FileProblem[]

  @Field(() => Int, { description: 'All problems; only the first thousand are listed.' })
  problemCount: number
}

@ObjectType({ description: 'An entry that the log holds with other content.' })
class ChangedEntry {
  @Field(() => String)
  pointer: string

  @Field(() => String)
  reference: string

  @Field(() => Moment)
  loadedAt: string
}

@ObjectType({ description: 'The log holds entries of these ids with other content, and is never edited.' })
class FileConflict {
  readonly __typename: 'FileConflict'

  @Field(() => String, maybe)
  fileName: Maybe<string>

  @Field(() => String)
  file: string

  @Field(() => String)
  crn: string

  @Field(() => [ChangedEntry])
  entries: ChangedEntry[]
}

@ObjectType()
class LoadNotPermitted {
  readonly __typename: 'LoadNotPermitted'

  @Field(() => String)
  message: string
}

@ObjectType({ description: 'The log could not take it. Loading the same file again is safe and finishes it.' })
class LoadFailed {
  readonly __typename: 'LoadFailed'

  @Field(() => String)
  code: string

  @Field(() => String)
  message: string

  @Field(() => Boolean, { description: 'True: all of it or nothing became visible, and it is not known which.' })
  outcomeUnknown: boolean
}

export type LoadResultModel =
  FileLoaded | FileAlreadyLoaded | FileRefused | FileConflict | LoadNotPermitted | LoadFailed

export const LoadResult = createUnionType({
  name: 'LoadResult',
  types: () => [FileLoaded, FileAlreadyLoaded, FileRefused, FileConflict, LoadNotPermitted, LoadFailed] as const,
  resolveType: (value: LoadResultModel) => value.__typename,
})

@ObjectType({ description: 'A file of entries that was loaded, as far as this basis knows its entries.' })
export class LoadedFile {
  @Field(() => String, { description: 'The number under which it was loaded: of a merged case, any of its numbers.' })
  crn: string

  @Field(() => String)
  file: string

  @Field(() => String, { nullable: true, description: 'The system that its entries come from; null: not known.' })
  system: Maybe<string>

  @Field(() => String, maybe)
  reference: Maybe<string>

  @Field(() => Int, { description: 'How many of its entries are known at this basis.' })
  entries: number
}
