import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common'
import { accessFor } from './request-access.ts'
import { requestOf } from './request-of.ts'

/**
 * The second lock: lets a handler run only for a request that the authentication hook has passed. Without the hook
 * everything is refused. It judges who is there, not what they may read; that is for the permissions, asked where the
 * data is.
 */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (accessFor(requestOf(context)) === undefined) throw new UnauthorizedException()
    return true
  }
}
