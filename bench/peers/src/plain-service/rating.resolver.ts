import { Inject, UseGuards } from '@nestjs/common'
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql'
import { CommandHandler, type Event } from '@event-driven-io/emmett'
import type { SQLiteEventStore } from '@event-driven-io/emmett-sqlite'
import { oneAtATime } from '../one-at-a-time.ts'
import { ActRecorded, RateRoshInput } from './rate-rosh.input.ts'
import { SignedIn, type SignedInRequest } from './signed-in.guard.ts'

type RoshRated = Event<'rosh-rated', { readonly id: string; readonly commandId: string; readonly input: object }>

/** What a decision about a case rests on: which commands were carried out before. */
interface CaseState {
  readonly done: readonly string[]
}

const handle = CommandHandler<CaseState, RoshRated>({
  evolve: ({ done }, { data }) => ({ done: [...done, data.commandId] }),
  initialState: () => ({ done: [] }),
})
const inTurn = oneAtATime()

export const eventStore = Symbol('event store')

@Resolver()
@UseGuards(SignedIn)
export class RatingResolver {
  constructor(@Inject(eventStore) private readonly store: SQLiteEventStore) {}

  @Mutation(() => ActRecorded)
  async rateRosh(@Args('input') input: RateRoshInput, @Context('req') { user }: SignedInRequest): Promise<ActRecorded> {
    const { commandId, crn } = input
    const decide = ({ done }: CaseState): RoshRated[] =>
      done.includes(commandId)
        ? []
        : [
            {
              type: 'rosh-rated',
              data: { id: commandId, commandId, input },
              metadata: { by: user.user_name, client: user.client_id, entered: new Date().toISOString() },
            } as unknown as RoshRated,
          ]
    const { nextExpectedStreamVersion } = await inTurn(() => handle(this.store, `case-${crn}`, decide))
    return { id: commandId, position: String(nextExpectedStreamVersion) }
  }
}
