export { rememberStreams, type RememberingOptions } from './remember-streams.ts'
export type { MemoryBounds } from './stream-memory.ts'
