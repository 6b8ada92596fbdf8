/** What so many callers did in a while, each of them one thing after the other. */
export interface Round {
  readonly perSecond: number
  readonly latencies: readonly number[]
}

/** Lets callers do one thing after the other for so many seconds. */
export async function measureCallers(
  callers: number,
  seconds: number,
  once: (caller: number) => Promise<void>,
): Promise<Round> {
  const latencies: number[] = []
  const begun = performance.now()
  const end = begun + seconds * 1000
  const one = async (caller: number) => {
    for (let at = performance.now(); at < end; at = performance.now()) {
      await once(caller)
      latencies.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => one(caller)))
  return { perSecond: (latencies.length * 1000) / (performance.now() - begun), latencies }
}
