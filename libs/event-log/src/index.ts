/**
 * The event log: an append-only record with one port and several stores that behave alike.
 *
 * - `port.ts` is what the rest of the product sees: append, readStream, readAll, subscribeAll, head.
 * - `codec/` turns events into stored bytes and back: canonical JSON, hashes, versions, upcasting, in one place.
 * - `memory/` keeps a log in memory, `sqlite/` in one file; each store is one folder.
 * - `remembering/` puts around any of them a memory of streams that were read, for what decides again and again.
 * - `subscription/` keeps a subscription running over lost connections and hands its consumer whole batches.
 * - `contract/` is the behaviour every store must show, as an exported test suite (import it by path, it needs Jest).
 *
 * What no store promises: an order by time (`entered` is a wall clock), uniqueness of event ids across the log, and
 * detection of a change to `entered` or to an event's place by whoever can write the store's files.
 */
export * from './json.ts'
export * from './position.ts'
export * from './event.ts'
export * from './typed-content.ts'
export * from './errors.ts'
export * from './port.ts'
export * from './clock.ts'
export * from './event-id.ts'
export * from './requests.ts'
export * from './append-decision.ts'
export * from './filter.ts'
export * from './codec/codec.ts'
export { contentHash } from './codec/content-hash.ts'
export { bodyOf } from './codec/decoded-event.ts'
export * from './codec/stored-content.ts'
export * from './command/index.ts'
export * from './memory/index.ts'
export * from './remembering/index.ts'
export * from './sqlite/index.ts'
export * from './subscription/index.ts'
export * from './open-event-log.ts'
export * from './open-event-reader.ts'
