import { Field, ID, ObjectType } from '@nestjs/graphql'
import type { ConsultationOutcome as OutcomeWord, Reading as ReadingWord, Role } from '#access'
import { RoleName } from '../../about/about.models.ts'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'

const KindOfReading = wordsEnum<ReadingWord>(
  'KindOfReading',
  'What somebody did that showed them something of a case.',
  {
    view: 'Opened it at a basis.',
    compare: 'Compared it at two bases.',
    list: 'Was shown its number in a list.',
    person: 'Asked about a person or a queue that it has a part in.',
    concern: 'Read, raised or acted on a concern that names it.',
    notebook: "Read or wrote in a reviewer's notebook on it.",
    follow: 'Followed it live.',
    record: 'Put an act on its record.',
    load: 'Loaded a chronology into it.',
    'who-could-see': 'Asked who could open it.',
    'who-looked': 'Asked who looked at it.',
    'limit-access': 'Set or ended a limit or a commission.',
  },
)

const ConsultationOutcome = wordsEnum<OutcomeWord>('ConsultationOutcome', 'How it ended.', {
  shown: 'Let through. Logged before the answer left; whether anybody read it is not known.',
  refused: 'Kept out.',
})

@ObjectType({ description: 'One reading of one case. It shows what was asked, never what anybody knew.' })
export class Consultation {
  @Field(() => ID)
  id: string

  @Field(() => Moment)
  at: string

  @Field(() => String)
  crn: string

  @Field(() => String)
  username: string

  @Field(() => String, maybe)
  name: Maybe<string>

  @Field(() => String, maybe)
  staffId: Maybe<string>

  @Field(() => [RoleName], { description: 'As the sign-in gave them then.' })
  roles: Role[]

  @Field(() => KindOfReading)
  reading: ReadingWord

  @Field(() => String, { ...maybe, description: 'What exactly was asked, such as the basis.' })
  asked: Maybe<string>

  @Field(() => ConsultationOutcome)
  outcome: OutcomeWord

  @Field(() => String, { ...maybe, description: 'As it was stated. Null: none stated.' })
  purpose: Maybe<string>

  @Field(() => String, { ...maybe, description: 'The commission by which a reviewer passed a restriction.' })
  commission: Maybe<string>

  @Field(() => String, { description: 'The program that asked for the person.' })
  client: string

  @Field(() => String)
  correlationId: string
}

@ObjectType()
export class ConsultationEdge {
  @Field(() => String)
  cursor: string

  @Field(() => Consultation)
  node: Consultation
}

@ObjectType({ description: 'In the order in which they were logged.' })
export class ConsultationConnection {
  @Field(() => [ConsultationEdge])
  edges: ConsultationEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo

  @Field(() => String, { description: 'The server whose log this is.' })
  server: string

  @Field(() => Boolean, { description: 'False: there may be other servers, each with a log of its own readers.' })
  onlyServer: boolean

  @Field(() => String, { ...maybe, description: 'Said where none is recorded, or not all may be.' })
  statement: Maybe<string>
}
