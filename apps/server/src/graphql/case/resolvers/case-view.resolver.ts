import { QueryBus } from '@nestjs/cqrs'
import { Args, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { contestedEntries, isOpen, meetingsAt, processesAt, requestsAt } from '#replay'
import { chronologyFilter, ChronologyArgs } from '../inputs/chronology.args.ts'
import { DecisionsArgs } from '../inputs/decisions.args.ts'
import { TriggersArgs } from '../inputs/triggers.args.ts'
import { CaseView } from '../models/case.models.ts'
import { ChronologyConnection } from '../models/chronology.models.ts'
import { Entry } from '../models/entry.models.ts'
import { Concordance, Holding, RecallOccasions, RecordedAfter } from '../models/history.models.ts'
import { Establishment } from '../models/influence.models.ts'
import { LoadedFile } from '../models/load.models.ts'
import { MeetingRecord } from '../models/meeting.models.ts'
import { DecisionConnection, DecisionOptions } from '../models/options.models.ts'
import { ProcessRun, RequestState } from '../models/process.models.ts'
import { RoshHistory } from '../models/rosh-history.models.ts'
import { CaseState } from '../models/state.models.ts'
import { Trigger } from '../models/trigger.models.ts'
import { FilesOfCase } from '../queries/open-case.ts'
import { Moment, type GivenMoment } from '../../scalars/moment.ts'
import { toChronology } from '../show/chronology/chronology.ts'
import { toFiles } from '../show/files/file.ts'
import { toConcordances, toRecallOccasions, toRecordedAfter, toWithheldInformation } from '../show/course/history.ts'
import { toHolding } from '../show/state/holding.ts'
import { toEstablishment } from '../show/entry/influence.ts'
import { toMeeting } from '../show/course/meeting.ts'
import { toDecisions, toOptionsConsidered } from '../show/accountability/options.ts'
import { toProcessRun, toRequests } from '../show/course/process.ts'
import { toRoshHistory } from '../show/state/rosh-history.ts'
import { toState } from '../show/state/state.ts'
import { toTriggers } from '../show/accountability/trigger.ts'

/** What is asked of a case as a whole, at the basis of its view. */
@Resolver(() => CaseView)
export class CaseViewResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => CaseState)
  state(@Parent() { showing }: CaseView): CaseState {
    return toState(showing)
  }

  @ResolveField(() => RoshHistory, { description: 'Every change of a ROSH level in force by effectiveAt.' })
  roshHistory(@Parent() { showing }: CaseView): RoshHistory {
    return toRoshHistory(showing)
  }

  @ResolveField(() => ChronologyConnection, { description: 'Every entry once; undated entries first, never ordered.' })
  chronology(@Parent() { showing }: CaseView, @Args() args: ChronologyArgs): ChronologyConnection {
    const { first, after, newestFirst, filter } = args
    return toChronology(showing, chronologyFilter(filter), { first, after: after ?? undefined, newestFirst })
  }

  @ResolveField(() => [ProcessRun], { description: 'How long each process waited with each role.' })
  @Extensions({ listSize: 4 })
  processes(@Parent() { showing }: CaseView): ProcessRun[] {
    return processesAt(showing.file, showing.effectiveAt).map(run => toProcessRun(showing, run))
  }

  @ResolveField(() => RecordedAfter, { description: 'What was recorded, changed or first read after a moment.' })
  recordedAfter(
    @Parent() { showing }: CaseView,
    @Args('moment', { type: () => Moment }) moment: GivenMoment,
  ): RecordedAfter {
    return toRecordedAfter(showing, moment.latest)
  }

  @ResolveField(() => [RequestState], { description: 'Everything asked of anybody by effectiveAt.' })
  requests(
    @Parent() { showing }: CaseView,
    @Args('openOnly', { type: () => Boolean, defaultValue: false }) openOnly: boolean,
  ): RequestState[] {
    const requests = requestsAt(showing.file, showing.effectiveAt)
    return toRequests(showing, openOnly ? requests.filter(isOpen) : requests)
  }

  @ResolveField(() => Holding, { description: 'Who held the case, and who acted in their place.' })
  holding(@Parent() { showing }: CaseView): Holding {
    return toHolding(showing)
  }

  @ResolveField(() => [MeetingRecord])
  @Extensions({ listSize: 5 })
  meetings(@Parent() { showing }: CaseView): MeetingRecord[] {
    return meetingsAt(showing.file, showing.effectiveAt).map(meeting => toMeeting(showing, meeting))
  }

  @ResolveField(() => RecallOccasions)
  recallOccasions(@Parent() { showing }: CaseView): RecallOccasions {
    return toRecallOccasions(showing)
  }

  @ResolveField(() => [Trigger], {
    description: 'What calls for recall or breach to be considered, and what followed.',
  })
  @Extensions({ listSize: 5 })
  triggers(@Parent() { showing }: CaseView, @Args() { withinHours }: TriggersArgs): Trigger[] {
    return toTriggers(showing, withinHours ?? undefined)
  }

  @ResolveField(() => [DecisionOptions], { description: 'Every decision by effectiveAt, with the options considered.' })
  optionsConsidered(@Parent() { showing }: CaseView): DecisionOptions[] {
    return toOptionsConsidered(showing)
  }

  @ResolveField(() => DecisionConnection, { description: 'The same decisions, a page at a time.' })
  decisions(@Parent() { showing }: CaseView, @Args() { first, after, newestFirst }: DecisionsArgs): DecisionConnection {
    return toDecisions(showing, { first, after: after ?? undefined, newestFirst })
  }

  @ResolveField(() => [Concordance], { description: 'Whether outcomes followed what was proposed.' })
  @Extensions({ listSize: 3 })
  concordance(@Parent() { showing }: CaseView): Concordance[] {
    return toConcordances(showing)
  }

  @ResolveField(() => [Establishment], {
    description: 'Entries that somebody contests, with everything said for and against.',
  })
  @Extensions({ listSize: 3 })
  contested(@Parent() { showing }: CaseView): Establishment[] {
    return contestedEntries(showing.file).map(entry => toEstablishment(showing, entry))
  }

  @ResolveField(() => [Entry], { description: 'Information that somebody is recorded as having kept from others.' })
  @Extensions({ listSize: 3 })
  withheld(@Parent() { showing }: CaseView): Entry[] {
    return toWithheldInformation(showing)
  }

  @ResolveField(() => [LoadedFile])
  @Extensions({ listSize: 3 })
  async files(@Parent() { showing }: CaseView): Promise<LoadedFile[]> {
    return toFiles(showing, await this.queries.execute(new FilesOfCase(showing)))
  }
}
