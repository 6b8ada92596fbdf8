import { type DynamicModule, Module } from '@nestjs/common'
import { APP_FILTER, APP_PIPE, NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { LogController } from 'fastify'
import type { DemoIssuer, TokenVerifier } from '#access'
import { builtInPolicies, type Policies } from '#case-record'
import { AccessModule } from '../access.ts'
import { type Config, isDemo } from '../config/config.ts'
import { DemoController } from '../demo/demo.controller.ts'
import type { GraphqlFeature } from '../graphql/feature.ts'
import { features as allFeatures } from '../graphql/features.ts'
import { GraphqlRootModule } from '../graphql/root.module.ts'
import { HealthController } from '../health/health.controller.ts'
import { addHooks } from '../http/hooks.ts'
import { ProblemFilter } from '../http/problem.filter.ts'
import { requestIdOf } from '../http/request-id.ts'
import type { Logger } from '../logging/logger.ts'
import { nestLogger } from '../logging/nest-logger.ts'
import { validationProblems } from '../validation/self-test.ts'
import { uncheckedInputs } from '../validation/unchecked-inputs.ts'
import { createValidationPipe } from '../validation/validation-pipe.ts'
import { assetFolder } from '../web/frame/templates.ts'
import { addPageHooks } from '../web/session/page-hooks.ts'
import { OutsideSignIn } from '../web/session/outside-sign-in.ts'
import { SessionCookie } from '../web/session/session-cookie.ts'
import { WebModule } from '../web/web.module.ts'
import { type About, packageFolder } from './about.ts'
import type { Part } from './part.ts'
import { ABOUT, CLOCK, CONFIG, DEMO_ISSUER, HEALTH_INDICATORS, POLICIES } from './tokens.ts'

/** Who is believed: the demo's own issuer, or a verifier of somebody else's tokens. */
export type SignIn =
  { readonly kind: 'demo'; readonly issuer: DemoIssuer } | { readonly kind: 'issuer'; readonly verifier: TokenVerifier }

export interface AppDependencies {
  /** In the order of opening. */
  readonly parts: readonly Part[]
  readonly signIn: SignIn
  readonly about: About
  readonly logger: Logger
  readonly now: () => Date
  /** The standards of oversight in use; those of this software unless the service states its own. */
  readonly policies?: Policies
  /** The areas of the schema; all of them unless said otherwise. */
  readonly features?: readonly GraphqlFeature[]
}

@Module({})
class RootModule {}

/** In an address: ids of entries hold the name of a file and what the file calls the entry, and escaping lengthens them. */
const longestEntryId = 2000

/**
 * The service, initialised and not yet listening. Throws when validation does not work in this build, since a service
 * that takes anything must not start. Does not close the parts; whoever opened them does.
 */
export async function createApp(config: Config, dependencies: AppDependencies): Promise<NestFastifyApplication> {
  const pipe = createValidationPipe()
  refuseToStart('validation does not work', await validationProblems(pipe))

  const { signIn, logger } = dependencies
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'correlationId' }),
    requestIdHeader: false,
    genReqId: requestIdOf,
    routerOptions: { maxParamLength: longestEntryId },
  })
  const verifier = signIn.kind === 'demo' ? signIn.issuer.verifier : signIn.verifier
  const demo = isDemo(config)
  const cookie = new SessionCookie(!demo)
  addHooks(adapter.getInstance(), { verifier, demo, cookie })
  await addPageHooks(adapter.getInstance(), { secure: !demo, assets: assetFolder(packageFolder()) })

  const root = rootModule(config, dependencies, { verifier, pipe, cookie })
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
  })
  try {
    await app.init()
    await app.getHttpAdapter().getInstance().ready()
    refuseToStart('some input would not be validated', uncheckedInputs())
    return app
  } catch (error) {
    await app.close()
    throw error
  }
}

interface OwnParts {
  readonly verifier: TokenVerifier
  readonly pipe: ReturnType<typeof createValidationPipe>
  readonly cookie: SessionCookie
}

function rootModule(
  config: Config,
  dependencies: AppDependencies,
  { verifier, pipe, cookie }: OwnParts,
): DynamicModule {
  const { parts, signIn, about, now, policies = builtInPolicies, features = allFeatures } = dependencies
  const demo = isDemo(config)
  const shared = [
    { provide: CONFIG, useValue: config },
    { provide: CLOCK, useValue: now },
    { provide: ABOUT, useValue: about },
    { provide: POLICIES, useValue: policies },
    { provide: HEALTH_INDICATORS, useValue: parts.map(part => part.health) },
    ...(signIn.kind === 'demo' ? [{ provide: DEMO_ISSUER, useValue: signIn.issuer }] : []),
    ...parts.flatMap(part => part.providers),
  ]
  return {
    module: RootModule,
    global: true,
    imports: [
      AccessModule.register(verifier),
      GraphqlRootModule.register(features, { ...config.graphql, graphiql: demo }),
      WebModule.register(cookie, outsideSignIn(config)),
    ],
    controllers: demo ? [HealthController, DemoController] : [HealthController],
    providers: [...shared, { provide: APP_PIPE, useValue: pipe }, { provide: APP_FILTER, useClass: ProblemFilter }],
    exports: shared.map(provider => (typeof provider === 'function' ? provider : provider.provide)),
  }
}

function outsideSignIn({ signIn }: Config): OutsideSignIn | undefined {
  if (signIn.kind === 'demo' || signIn.pages === undefined) return undefined
  return new OutsideSignIn(signIn.pages, signIn.issuer)
}

function refuseToStart(what: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`${what}: ${problems.join('; ')}`)
}
