export * from './consultation.ts'
export * from './memory-consultation-log.ts'
export * from './sqlite/sqlite-consultation-log.ts'
