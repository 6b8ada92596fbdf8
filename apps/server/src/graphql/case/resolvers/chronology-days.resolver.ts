import { Args, Extensions, Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { ChronologyByDayArgs, ReplayStepsArgs } from '../inputs/chronology-days.args.ts'
import { chronologyFilter } from '../inputs/chronology.args.ts'
import { CaseView } from '../models/case.models.ts'
import { ChronologyChoices } from '../models/chronology-choices.models.ts'
import { ChronologyByDay } from '../models/chronology-days.models.ts'
import { ReplaySteps } from '../models/replay.models.ts'
import { toChronologyChoices } from '../show/chronology/chronology-choices.ts'
import { toChronologyByDay } from '../show/chronology/chronology-days.ts'
import { toReplaySteps } from '../show/chronology/replay.ts'

/** The chronology as people read it: by days, with its silences, what to filter it by, and where to step from a moment. */
@Resolver(() => CaseView)
export class ChronologyDaysResolver {
  @ResolveField(() => ChronologyByDay, {
    description: 'The chronology in pages of whole days, with the silences between.',
  })
  chronologyByDay(@Parent() { showing }: CaseView, @Args() args: ChronologyByDayArgs): ChronologyByDay {
    const { holding, onDay, filter, ...asked } = args
    return toChronologyByDay(showing, chronologyFilter(filter), {
      ...asked,
      holding: holding ?? undefined,
      onDay: onDay?.earliest,
    })
  }

  @ResolveField(() => ChronologyChoices, { description: 'What the chronology can be filtered by.' })
  chronologyChoices(@Parent() { showing }: CaseView): ChronologyChoices {
    return toChronologyChoices(showing)
  }

  @ResolveField(() => [ReplaySteps], {
    description: 'Where to step from a moment. Ask the newest view that one may know: an earlier one has no next step.',
  })
  @Extensions({ listSize: 4 })
  replaySteps(@Parent() { showing }: CaseView, @Args() { from, on, silenceOfDays }: ReplayStepsArgs): ReplaySteps[] {
    return toReplaySteps(showing, { from: from.latest, on: on ?? undefined, silenceOfDays })
  }
}
