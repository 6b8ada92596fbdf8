/** How one component is. `reason` is read by anybody: it names a kind of trouble, no address and no content. */
type ComponentHealth = { readonly status: 'UP' } | { readonly status: 'DOWN'; readonly reason: string }

/** Says how one component is. A check that throws or takes too long counts as down. */
export interface HealthIndicator {
  /** The component's name under `components`. */
  readonly name: string
  check(): Promise<ComponentHealth>
}

export interface Health {
  readonly status: 'UP' | 'DOWN'
  readonly components: Readonly<Record<string, ComponentHealth>>
}

/** Asks every component at once; the whole is up when all are. */
export async function healthOf(indicators: readonly HealthIndicator[], timeoutMs: number): Promise<Health> {
  const answers = await Promise.all(indicators.map(indicator => checkWithin(indicator, timeoutMs)))
  const components = Object.fromEntries(indicators.map((indicator, index) => [indicator.name, answers[index]!]))
  return { status: answers.every(answer => answer.status === 'UP') ? 'UP' : 'DOWN', components }
}

async function checkWithin(indicator: HealthIndicator, timeoutMs: number): Promise<ComponentHealth> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<ComponentHealth>(resolve => {
    timer = setTimeout(() => resolve({ status: 'DOWN', reason: 'no answer in time' }), timeoutMs)
  })
  try {
    return await Promise.race([indicator.check(), late])
  } catch {
    return { status: 'DOWN', reason: 'the check failed' }
  } finally {
    clearTimeout(timer)
  }
}
