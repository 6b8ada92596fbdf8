import { Controller, Get, Inject, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Public } from '../access.ts'
import { type About, uptimeSeconds } from '../composition/about.ts'
import { ABOUT, CLOCK, CONFIG, HEALTH_INDICATORS } from '../composition/tokens.ts'
import type { Config } from '../config/config.ts'
import { healthOf, type HealthIndicator } from './health-indicator.ts'

const checkTimeoutMs = 2000

/** The three addresses that HMPPS platforms ask; open to everybody, and silent about cases and people. */
@Controller()
export class HealthController {
  constructor(
    @Inject(HEALTH_INDICATORS) private readonly indicators: readonly HealthIndicator[],
    @Inject(ABOUT) private readonly about: About,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly now: () => Date,
  ) {}

  /** Alive: says nothing about what the service depends on. */
  @Public()
  @Get('ping')
  ping(): object {
    return { status: 'UP' }
  }

  /** Able to work: 500 when a component is down. */
  @Public()
  @Get('health')
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const health = await healthOf(this.indicators, checkTimeoutMs)
    reply.code(health.status === 'UP' ? 200 : 500)
    return { ...health, version: this.about.version, build: this.build(), uptime: this.uptime() }
  }

  @Public()
  @Get('info')
  info(): object {
    return {
      product: this.about.product,
      productId: this.config.build.productId ?? null,
      version: this.about.version,
      build: this.build(),
      uptime: this.uptime(),
      demo: this.about.demo,
    }
  }

  private build(): object {
    return { number: this.config.build.number ?? null, gitRef: this.config.build.gitRef ?? null }
  }

  private uptime(): number {
    return uptimeSeconds(this.about, this.now())
  }
}
