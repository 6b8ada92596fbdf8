export * from './register-types.ts'
