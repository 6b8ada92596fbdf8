export * from './memory-event-log.ts'
export * from './memory-store.ts'
