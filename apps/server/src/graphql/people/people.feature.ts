import type { Provider } from '@nestjs/common'
import type { Policies } from '#case-record'
import { createPeopleReplay, type ReadModel } from '#replay'
import { CLOCK, POLICIES, READ_MODEL } from '../../composition/tokens.ts'
import type { GraphqlFeature } from '../feature.ts'
import { OpenHoldingsHandler } from './queries/open-holdings.ts'
import { OpenPersonHandler } from './queries/open-person.ts'
import { HeldCasesResolver, HoldingsResolver } from './resolvers/held-cases.resolver.ts'
import { MyQueueResolver } from './resolvers/my-queue.resolver.ts'
import { PersonActsResolver, QueueResolver } from './resolvers/pages.resolver.ts'
import { QueueConcernsResolver } from './resolvers/queue-concerns.resolver.ts'
import { PersonResolver } from './resolvers/person.resolver.ts'
import { PEOPLE_REPLAY } from './tokens.ts'

const peopleReplay: Provider = {
  provide: PEOPLE_REPLAY,
  inject: [READ_MODEL, CLOCK, POLICIES],
  useFactory: (entries: ReadModel, clock: () => Date, policies: Policies) =>
    createPeopleReplay({ entries, now: () => clock().getTime(), policies }),
}

/** People over all cases that name them: what they did, left unanswered, and have waiting. */
export const peopleFeature: GraphqlFeature = {
  resolvers: [
    PersonResolver,
    HoldingsResolver,
    HeldCasesResolver,
    MyQueueResolver,
    PersonActsResolver,
    QueueResolver,
    QueueConcernsResolver,
  ],
  providers: [peopleReplay, OpenPersonHandler, OpenHoldingsHandler],
}
