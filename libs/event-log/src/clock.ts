/** What time it is. Injected everywhere, so that tests and replays own time. */
export type Clock = () => Date

/** The machine's clock: the default where a store is opened without one. */
// eslint-disable-next-line no-restricted-syntax -- the one place where this library reads the machine's time
export const systemClock: Clock = () => new Date()
