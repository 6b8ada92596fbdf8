import type { Provider } from '@nestjs/common'
import type { HealthIndicator } from '../health/health-indicator.ts'

/**
 * A piece of the service that is opened at start, watched while it runs and closed at the end: the event log, the read
 * model. Parts are closed in the reverse order of opening, after the last request has finished.
 */
export interface Part {
  readonly health: HealthIndicator
  /** What resolvers and controllers may inject. */
  readonly providers: readonly Provider[]
  close(): Promise<void>
}
