import { CommandBus } from '@nestjs/cqrs'
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql'
import type { Principal } from '#access'
import { CurrentPrincipal } from '../../../access.ts'
import { LoadChronology } from '../commands/load-chronology.ts'
import { LoadArgs } from '../inputs/load.args.ts'
import { LoadResult, type LoadResultModel } from '../models/load.models.ts'
import { toLoadResult } from '../show/files/load.ts'

@Resolver()
export class LoadChronologyResolver {
  constructor(private readonly commands: CommandBus) {}

  @Mutation(() => LoadResult, {
    description: 'Loads a chronology file, all of it or nothing. Loading it again changes nothing.',
  })
  async loadChronology(
    @Args() { content, fileName }: LoadArgs,
    @CurrentPrincipal() principal: Principal,
    @Context('req') request: { readonly id: string },
  ): Promise<LoadResultModel> {
    const command = new LoadChronology({ content, principal, correlationId: request.id })
    return toLoadResult(await this.commands.execute(command), fileName)
  }
}
