import { createUnionType, Extensions, Field, ObjectType } from '@nestjs/graphql'
import type { Attendance as RecordAttendance, MeetingPart as RecordPart } from '#case-record'
import { AmbiguousEntry, Entry, EntryNotFound } from './entry.models.ts'
import { Overdue, type OverdueWord } from './process.models.ts'
import { Elapsed, When } from './time.models.ts'
import { Version } from './version.models.ts'
import { maybe, wordsEnum, type Maybe } from '../../words-enum.ts'

@ObjectType({ description: "One agency's position, and who gave it. Null: the record does not say." })
export class AgencyView {
  @Field(() => String, maybe)
  agency: Maybe<string>

  @Field(() => String, maybe)
  by: Maybe<string>

  @Field(() => String, maybe)
  view: Maybe<string>

  @Field(() => Entry, { description: 'The record of the meeting, or one that the agency made itself.' })
  entry: Entry
}

const PartInMeeting = wordsEnum<RecordPart['part']>('PartInMeeting', 'What somebody had to do with a meeting.', {
  invited: '',
  attended: '',
  apologies: '',
})

@ObjectType({
  description: 'An invitation, an attendance or apologies on a record of their own. Null: not recorded, or withheld.',
})
export class MeetingPart {
  @Field(() => PartInMeeting)
  part: RecordPart['part']

  @Field(() => String, maybe)
  agency: Maybe<string>

  @Field(() => String, maybe)
  who: Maybe<string>

  @Field(() => Entry)
  entry: Entry
}

const AttendanceSource = wordsEnum<RecordAttendance['takenFrom'] | 'withheld'>(
  'AttendanceSource',
  'Where the record has the attendance.',
  {
    data: '',
    text: '',
    'data and text': '',
    'none recorded': '',
    withheld: 'Not for the person who asks.',
  },
)

@ObjectType()
export class Attendance {
  @Field(() => [String])
  attendees: string[]

  @Field(() => [String])
  apologies: string[]

  @Field(() => AttendanceSource)
  takenFrom: RecordAttendance['takenFrom'] | 'withheld'
}

@ObjectType({ description: 'An action that a meeting gave somebody.' })
export class MeetingAction {
  @Field(() => Entry)
  entry: Entry

  @Field(() => String, { nullable: true, description: 'Null: not recorded, or withheld.' })
  owner: Maybe<string>

  @Field(() => When, maybe)
  due: Maybe<When>

  @Field(() => [Entry], { description: 'Empty: no completion recorded, which is not the same as not done.' })
  @Extensions({ listSize: 1 })
  completedBy: Entry[]

  @Field(() => Overdue)
  overdue: OverdueWord

  @Field(() => Elapsed, {
    nullable: true,
    description: 'By how much completion came after the due time; null: none did, or not surely.',
  })
  completedLate: Maybe<Elapsed>
}

@ObjectType({ description: 'A meeting of agencies: context for decisions, never itself the decider.' })
export class MeetingRecord {
  readonly __typename: 'MeetingRecord'

  @Field(() => Entry)
  entry: Entry

  @Field(() => String, maybe)
  meetingId: Maybe<string>

  @Field(() => Boolean)
  held: boolean

  @Field(() => String, maybe)
  level: Maybe<string>

  @Field(() => String, maybe)
  decision: Maybe<string>

  @Field(() => String, maybe)
  topic: Maybe<string>

  @Field(() => String, maybe)
  reasonNotHeld: Maybe<string>

  @Field(() => Attendance)
  attendance: Attendance

  @Field(() => [AgencyView], { description: 'Empty: none recorded, unless the content of the entry is withheld.' })
  views: AgencyView[]

  @Field(() => [MeetingPart], { description: 'Recorded on their own, beside the attendance that the meeting records.' })
  @Extensions({ listSize: 4 })
  parts: MeetingPart[]

  @Field(() => [Entry], { description: 'Decisions recorded as made there, or that follow it.' })
  @Extensions({ listSize: 2 })
  decisions: Entry[]

  @Field(() => [Entry])
  @Extensions({ listSize: 2 })
  dissents: Entry[]

  @Field(() => [Entry], { description: 'What was withheld from the meeting.' })
  @Extensions({ listSize: 2 })
  withheld: Entry[]

  @Field(() => [MeetingAction], { description: 'Actions set by the meeting. Empty: none recorded.' })
  @Extensions({ listSize: 4 })
  actions: MeetingAction[]

  @Field(() => [Version])
  @Extensions({ listSize: 3 })
  minuteVersions: Version[]

  @Field(() => [Entry])
  @Extensions({ listSize: 5 })
  followedBy: Entry[]
}

@ObjectType({ description: "Each agency's position at a meeting known by the time of a decision." })
export class MeetingViews {
  @Field(() => Entry)
  meeting: Entry

  @Field(() => Boolean, { description: 'The decider says that the meeting bore on the decision.' })
  reliedOn: boolean

  @Field(() => [AgencyView])
  views: AgencyView[]
}

export const MeetingResult = createUnionType({
  name: 'MeetingResult',
  types: () => [MeetingRecord, EntryNotFound, AmbiguousEntry] as const,
  resolveType: (value: MeetingRecord | EntryNotFound | AmbiguousEntry) => value.__typename,
})
