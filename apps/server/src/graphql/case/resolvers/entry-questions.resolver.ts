import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { meetingsAt } from '#replay'
import { DecisionResult, type DecisionAccountability } from '../models/accountability.models.ts'
import { CaseView } from '../models/case.models.ts'
import { EntryResult, type AmbiguousEntry, type EntryFound, type EntryNotFound } from '../models/entry.models.ts'
import { ElapsedResult, type ElapsedBetween } from '../models/history.models.ts'
import { EstablishmentResult, type Establishment } from '../models/influence.models.ts'
import { MeetingResult, type MeetingRecord } from '../models/meeting.models.ts'
import { VersionsResult, type Versions } from '../models/version.models.ts'
import { toAccountability } from '../show/accountability/accountability.ts'
import { toEntry, toEntryFound } from '../show/entry/entry.ts'
import { ofEntry } from '../show/opened/find.ts'
import { toElapsedBetween } from '../show/course/history.ts'
import { toEstablishment } from '../show/entry/influence.ts'
import { toMeeting } from '../show/course/meeting.ts'
import { toVersions } from '../show/entry/version.ts'

type NotOne = EntryNotFound | AmbiguousEntry

const byId = 'The full id, or the id in its source where that is unambiguous.'

/** What is asked of single entries, named by id. */
@Resolver(() => CaseView)
export class EntryQuestionsResolver {
  @ResolveField(() => EntryResult)
  entry(
    @Parent() { showing }: CaseView,
    @Args('id', { type: () => String, description: byId }) id: string,
  ): EntryFound | NotOne {
    return ofEntry(showing, id, entry => toEntryFound(showing, entry))
  }

  @ResolveField(() => DecisionResult, { description: 'Everything that answers for one decision.' })
  decision(
    @Parent() { showing }: CaseView,
    @Args('id', { type: () => String, description: byId }) id: string,
  ): DecisionAccountability | NotOne {
    return ofEntry(showing, id, entry => toAccountability(showing, entry))
  }

  @ResolveField(() => MeetingResult, { description: 'One of the meetings, by its entry.' })
  meeting(
    @Parent() { showing }: CaseView,
    @Args('id', { type: () => String, description: byId }) id: string,
  ): MeetingRecord | NotOne {
    const meetings = meetingsAt(showing.file, showing.effectiveAt)
    return ofEntry<MeetingRecord | NotOne>(showing, id, entry => {
      const meeting = meetings.find(one => one.entry === entry)
      const message = `The entry ${id} is not of a meeting that was, or was due, by then.`
      return meeting ? toMeeting(showing, meeting) : { __typename: 'EntryNotFound', id, message }
    })
  }

  @ResolveField(() => VersionsResult, { description: 'Every version of an entry or of its document.' })
  versions(
    @Parent() { showing }: CaseView,
    @Args('of', { type: () => String, description: byId }) id: string,
  ): Versions | NotOne {
    return ofEntry(showing, id, entry => ({
      __typename: 'Versions',
      entry: toEntry(showing, entry),
      versions: toVersions(showing, entry),
    }))
  }

  @ResolveField(() => EstablishmentResult, { description: 'Whether the record establishes what an entry reports.' })
  establishment(
    @Parent() { showing }: CaseView,
    @Args('of', { type: () => String, description: byId }) id: string,
  ): Establishment | NotOne {
    return ofEntry(showing, id, entry => toEstablishment(showing, entry))
  }

  @ResolveField(() => ElapsedResult, { description: 'Time between two entries.' })
  elapsed(
    @Parent() { showing }: CaseView,
    @Args('from', { type: () => String, description: byId }) from: string,
    @Args('to', { type: () => String, description: byId }) to: string,
  ): ElapsedBetween | NotOne {
    return ofEntry<ElapsedBetween | NotOne>(showing, from, start =>
      ofEntry(showing, to, end => toElapsedBetween(showing, start, end)),
    )
  }
}
