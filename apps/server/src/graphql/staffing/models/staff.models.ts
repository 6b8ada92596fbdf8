import { Extensions, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql'
import type { AbsenceKind as AbsenceWord, Registration } from '#staffing'
import { Actor } from '../../case/models/actor.models.ts'
import { PageInfo } from '../../case/models/chronology.models.ts'
import { maybe, type Maybe } from '../../words-enum.ts'
import { Moment } from '../../scalars/moment.ts'
import { AbsenceKind } from '../inputs/presence.inputs.ts'
import { WorkloadSourceKind, type WorkloadSourceWord } from '../inputs/workload.inputs.ts'
import type { StaffBasis } from '../queries/read-staff.ts'
import { StatedText, StatedTimeInPost } from './stated.models.ts'

const StaffRegistration: Readonly<Record<string, Registration['kind']>> = {
  IN_POST: 'in post',
  NO_APPOINTMENT_IN_FORCE: 'no appointment in force',
  NOTHING_RECORDED: 'nothing recorded',
}
registerEnumType(StaffRegistration, { name: 'StaffRegistration', description: 'How somebody stands on record.' })

@ObjectType({ description: 'One appointment as it stood.' })
export class Post {
  @Field(() => ID, { description: "The appointment's entry." })
  appointment: string

  @Field(() => String)
  from: string

  @Field(() => StatedText)
  role: StatedText

  @Field(() => StatedText)
  grade: StatedText

  @Field(() => StatedText)
  organisation: StatedText

  @Field(() => StatedText)
  unit: StatedText

  @Field(() => StatedTimeInPost)
  inPost: StatedTimeInPost
}

@ObjectType()
export class AssignedLineManager {
  @Field(() => ID)
  entry: string

  @Field(() => String)
  manager: string

  @Field(() => String)
  from: string
}

@ObjectType({ description: 'An arrangement by which somebody could act in another capacity than their own post.' })
export class StandInArrangement {
  @Field(() => ID)
  entry: string

  @Field(() => String, { description: '"acting" or "covering".' })
  capacity: string

  @Field(() => String, { ...maybe, description: 'Staff code of whom it names; null: it names nobody.' })
  forWhom: Maybe<string>

  @Field(() => String, maybe)
  unit: Maybe<string>

  @Field(() => String, { ...maybe, description: 'The role acted in; null for cover, which is in the own role.' })
  role: Maybe<string>

  @Field(() => String, maybe)
  grade: Maybe<string>

  @Field(() => String)
  from: string

  @Field(() => String, { ...maybe, description: 'The last day; null: open.' })
  until: Maybe<string>

  @Field(() => String, maybe)
  arrangedBy: Maybe<string>

  @Field(() => String)
  inWords: string
}

@ObjectType()
export class Absence {
  @Field(() => ID)
  entry: string

  @Field(() => AbsenceKind)
  kind: AbsenceWord

  @Field(() => String)
  from: string
}

@ObjectType({ description: 'A figure of a workload snapshot, with what its source says of it.' })
export class WorkloadFigure {
  @Field(() => ID)
  entry: string

  @Field(() => String)
  measure: string

  @Field(() => Float)
  value: number

  @Field(() => WorkloadSourceKind)
  sourceKind: WorkloadSourceWord

  @Field(() => String)
  source: string

  @Field(() => String)
  asOf: string

  @Field(() => Int, { description: 'Whole days from then to the moment asked about.' })
  ageInDays: number

  @Field(() => String, maybe)
  confidence: Maybe<string>

  @Field(() => String, maybe)
  dataAge: Maybe<string>
}

@ObjectType({ description: 'One entry on the record of a member of staff.' })
export class StaffingEntry {
  @Field(() => ID)
  id: string

  @Field(() => String, { description: 'What was recorded, such as "cover-arranged".' })
  kind: string

  @Field(() => String)
  inWords: string

  @Field(() => Moment)
  entered: string

  @Field(() => Actor)
  recordedBy: Actor

  @Field(() => ID, { ...maybe, description: 'The earlier entry that this one takes the place of.' })
  corrects: Maybe<string>

  @Field(() => String, maybe)
  reason: Maybe<string>

  @Field(() => [ID], { description: 'Later entries that take its place or withdraw it; empty: it stands.' })
  supersededBy: readonly string[]
}

@ObjectType({ description: 'A member of staff as they stood at a moment, as far as was known at another.' })
export class Staff {
  /** What further fields are answered from; not part of the schema. */
  readonly basis: StaffBasis

  @Field(() => String)
  staffId: string

  @Field(() => Moment)
  at: number

  @Field(() => Moment, { ...maybe, description: 'Null: all that is on record.' })
  knownAt: Maybe<number>

  @Field(() => String, { description: 'How far the log had been read. Pass it as seen with a change.' })
  position: string

  @Field(() => Boolean, { ...maybe, description: 'Whether the position asked for by atLeast was reached in time.' })
  reachedAtLeast: Maybe<boolean>

  @Field(() => StaffRegistration)
  registration: Registration['kind']

  @Field(() => String)
  inWords: string

  @Field(() => StatedText)
  name: StatedText

  @Field(() => StatedText)
  role: StatedText

  @Field(() => StatedText)
  grade: StatedText

  @Field(() => StatedText)
  organisation: StatedText

  @Field(() => StatedText)
  unit: StatedText

  @Field(() => StatedTimeInPost)
  inPost: StatedTimeInPost

  @Field(() => [Post], { description: 'Every appointment in force; several stand side by side.' })
  @Extensions({ listSize: 2 })
  posts: readonly Post[]

  @Field(() => [AssignedLineManager], { description: 'Empty: none recorded.' })
  @Extensions({ listSize: 2 })
  lineManagers: readonly AssignedLineManager[]

  @Field(() => [StandInArrangement], { description: 'Empty: none recorded.' })
  @Extensions({ listSize: 2 })
  arrangements: readonly StandInArrangement[]

  @Field(() => [Absence], { description: 'Empty: none recorded, which is not the same as present.' })
  @Extensions({ listSize: 2 })
  absences: readonly Absence[]

  @Field(() => [WorkloadFigure], { description: 'The newest figure of each measure; empty: none recorded.' })
  @Extensions({ listSize: 3 })
  workload: readonly WorkloadFigure[]
}

@ObjectType({ description: 'Whom somebody managed, as far as line managers are recorded.' })
export class SpanOfControl {
  @Field(() => [String], { description: 'Staff codes of people in post whose recorded line manager it was.' })
  reports: readonly string[]

  @Field(() => [String], { description: 'Staff codes of the reports of those for whom the person stood in.' })
  covered: readonly string[]

  @Field(() => String)
  inWords: string
}

@ObjectType()
export class LineStep {
  @Field(() => Int, { description: '0 for the person asked about, 1 for their line managers, and so on.' })
  level: number

  @Field(() => String)
  staffId: string

  @Field(() => StatedText)
  name: StatedText

  @Field(() => StatedText)
  grade: StatedText

  @Field(() => [String], { description: 'Staff codes; empty: none recorded.' })
  managers: readonly string[]

  @Field(() => [String], {
    description: 'Staff codes of those who stood in for this person by a recorded arrangement.',
  })
  standIns: readonly string[]
}

@ObjectType()
export class LineOfManagement {
  @Field(() => [LineStep])
  @Extensions({ listSize: 5 })
  steps: readonly LineStep[]

  @Field(() => Boolean, { description: 'The record leads round in a circle.' })
  endless: boolean
}

@ObjectType()
export class StaffEdge {
  @Field(() => String)
  cursor: string

  @Field(() => Staff)
  node: Staff
}

@ObjectType({ description: 'Members of staff on record, by staff code.' })
export class StaffConnection {
  @Field(() => [StaffEdge])
  edges: StaffEdge[]

  @Field(() => PageInfo)
  pageInfo: PageInfo
}
