import { type DynamicModule, Module } from '@nestjs/common'
import { APP_GUARD } from '@nestjs/core'
import type { TokenVerifier } from '../verify-token.ts'
import { AuthenticationGuard } from './authentication.guard.ts'

/** Injection token of the TokenVerifier. */
export const TOKEN_VERIFIER = Symbol('TokenVerifier')

/** Puts the guard in front of every handler of the application and offers the verifier for injection. */
@Module({})
export class AccessModule {
  static register(verifier: TokenVerifier): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: TOKEN_VERIFIER, useValue: verifier },
        { provide: APP_GUARD, useClass: AuthenticationGuard },
      ],
      exports: [TOKEN_VERIFIER],
    }
  }
}
