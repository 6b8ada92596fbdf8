import { Inject } from '@nestjs/common'
import { Query, Resolver } from '@nestjs/graphql'
import { mayRecord, recordingActions, type Principal } from '#access'
import { CurrentPrincipal } from '../../access.ts'
import type { About } from '../../composition/about.ts'
import { ABOUT } from '../../composition/tokens.ts'
import { Me, ServiceInfo } from './about.models.ts'

@Resolver()
export class AboutResolver {
  constructor(@Inject(ABOUT) private readonly about: About) {}

  @Query(() => Me, { description: 'Who you are to this service.' })
  me(@CurrentPrincipal() principal: Principal): Me {
    const { username, name, staffId, roles } = principal
    const permitted = recordingActions.filter(action => mayRecord(principal, action).allowed)
    return { username, name: name ?? null, staffId: staffId ?? null, roles: [...roles], mayRecord: permitted }
  }

  @Query(() => ServiceInfo)
  serviceInfo(): ServiceInfo {
    const { product, version, demo } = this.about
    return { product, version, demo }
  }
}
