import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common'
import { GqlExecutionContext } from '@nestjs/graphql'
import type { Request } from 'express'
import { jwtVerify, type CryptoKey, type JWTPayload } from 'jose'

export interface SignedInRequest extends Request {
  user: JWTPayload & { readonly user_name?: string; readonly client_id?: string; readonly authorities?: string[] }
}

/** Lets in whoever carries a token that was signed by the key of this process and may record. */
@Injectable()
export class SignedIn implements CanActivate {
  static key: CryptoKey

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { req } = GqlExecutionContext.create(context).getContext<{ req: SignedInRequest }>()
    const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new UnauthorizedException()
    const { payload } = await jwtVerify(token, SignedIn.key, { algorithms: ['RS256'] })
    req.user = payload
    return req.user.authorities?.includes('ROLE_SFO_REVIEW__PRACTITIONER') ?? false
  }
}
