import { Inject } from '@nestjs/common'
import { Parent, ResolveField, Resolver } from '@nestjs/graphql'
import { deciderOf, placedAt, type ReadModel } from '#replay'
import { readStaffRecord, staffingOf, staffStream } from '#staffing'
import { READ_MODEL } from '../../composition/tokens.ts'
import { DecisionAccountability } from '../case/models/accountability.models.ts'
import { isWithheld, type Showing } from '../case/show/opened/showing.ts'
import { circumstancesOf } from './circumstances-of.ts'
import { DecisionCircumstances } from './circumstances.models.ts'
import { circumstancesNotTold, toCircumstances } from './show-circumstances.ts'

const description =
  'Workload, cover and management of the decider at the time: as captured with the act, or else from the staffing ' +
  'record as known at this basis. Null: the content of the decision is withheld.'

@Resolver(() => DecisionAccountability)
export class CircumstancesResolver {
  constructor(@Inject(READ_MODEL) private readonly reads: ReadModel) {}

  @ResolveField(() => DecisionCircumstances, { nullable: true, description })
  circumstances(@Parent() { of: { showing, decision } }: DecisionAccountability): DecisionCircumstances | undefined {
    if (isWithheld(showing, decision)) return undefined
    const captured = decision.attested?.circumstances
    if (captured) return toCircumstances(captured, 'captured with the act')
    const { staffId } = deciderOf(decision).actor
    const { knownAt } = showing.basis
    const at = placedAt(decision) && Math.min(placedAt(decision)!.latest, knownAt)
    if (staffId === undefined || at === undefined) return circumstancesNotTold(staffId, at)
    const staffing = (id: string) => this.staffingAt(showing, id, at)
    return toCircumstances(circumstancesOf({ at, knownAt }, staffing(staffId), staffing), 'staffing record')
  }

  private staffingAt({ position, basis }: Showing, staffId: string, at: number) {
    const events = this.reads.eventsOf(staffStream(staffId), position)
    return staffingOf(readStaffRecord(events, staffId, basis.knownAt), staffId, at, basis.knownAt)
  }
}
