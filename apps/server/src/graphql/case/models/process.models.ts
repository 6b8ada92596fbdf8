import { Extensions, Field, ObjectType } from '@nestjs/graphql'
import type {
  ProcessRun as ReplayRun,
  RequestState as ReplayRequest,
  RequestStatus as RequestStatusWord,
  Step as ReplayStep,
} from '#replay'
import { OrderToPrevious } from './chronology.models.ts'
import { Entry } from './entry.models.ts'
import { Elapsed, When } from './time.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

const ProcessStatus = wordsEnum<ReplayRun['status']>('ProcessStatus', 'Whether a process had ended by then.', {
  waiting: '',
  ended: '',
})

@ObjectType({ description: 'One recorded step of a process.' })
export class ProcessStep {
  @Field(() => String)
  step: string

  @Field(() => When)
  at: When

  @Field(() => OrderToPrevious, { nullable: true, description: 'To the step before it; null for the first.' })
  orderToPrevious: Maybe<ReplayStep['orderToPrevious']>

  @Field(() => Entry)
  entry: Entry
}

@ObjectType({ description: 'Time that a process spent with one role.' })
export class Wait {
  @Field(() => String, { nullable: true, description: 'Null: the record does not say with whom it waited.' })
  role: Maybe<string>

  @Field(() => ProcessStep)
  entered: ProcessStep

  @Field(() => ProcessStep, { nullable: true, description: 'Null while the wait is open.' })
  left: Maybe<ProcessStep>

  @Field(() => Elapsed, { description: 'Until it was left, or until the moment asked about.' })
  elapsed: Elapsed

  @Field(() => Boolean)
  open: boolean
}

@ObjectType({ description: 'One run of a process, such as one recall, with its steps and waits.' })
export class ProcessRun {
  @Field(() => String)
  process: string

  @Field(() => String, { nullable: true, description: "The source's own number; null where it gives none." })
  id: Maybe<string>

  @Field(() => ProcessStatus)
  status: ReplayRun['status']

  @Field(() => [ProcessStep])
  steps: ProcessStep[]

  @Field(() => [Entry], { description: 'Steps whose time nobody recorded; they stand in no wait.' })
  @Extensions({ listSize: 2 })
  undatedSteps: Entry[]

  @Field(() => [Wait])
  waits: Wait[]

  @Field(() => Wait, { nullable: true, description: 'The wait still open then.' })
  waitingWith: Maybe<Wait>
}

const RequestStatus = wordsEnum<RequestStatusWord>('RequestStatus', 'What had come back by then.', {
  unanswered: '',
  acknowledged: 'Seen, and not yet answered.',
  answered: '',
  'answer contested': '',
})

export type OverdueWord = ReplayRequest['overdue'] | 'not known' | 'withheld'

export const Overdue = wordsEnum<OverdueWord>('Overdue', 'Whether the due time had passed without an answer.', {
  yes: '',
  possibly: 'The due time is too imprecise to say.',
  no: '',
  'no due time recorded': '',
  'not known': 'A standard sets a time in words that are not counted here, such as working days.',
  withheld: 'Not for the person who asks.',
})

@ObjectType({ description: 'Something asked of somebody, and what had come back. Silence is a status.' })
export class RequestState {
  @Field(() => Entry)
  entry: Entry

  @Field(() => String, { nullable: true, description: 'Of whom it was asked; null: the source does not say.' })
  of: Maybe<string>

  @Field(() => String, maybe)
  subject: Maybe<string>

  @Field(() => When, maybe)
  due: Maybe<When>

  @Field(() => RequestStatus)
  status: RequestStatusWord

  @Field(() => Overdue)
  overdue: ReplayRequest['overdue'] | 'withheld'

  @Field(() => Elapsed, {
    nullable: true,
    description: 'By how much the first undisputed answer came after the due time; null: none did, or not surely.',
  })
  answeredLate: Maybe<Elapsed>

  @Field(() => [Entry])
  @Extensions({ listSize: 2 })
  answeredBy: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 2 })
  acknowledgedBy: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 2 })
  chasedBy: Entry[]

  @Field(() => String)
  statement: string
}
