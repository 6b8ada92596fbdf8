/** Two case reference numbers of one person: one becomes an alias of the other, and nothing is moved. */
export * from './aliases.ts'
export * from './decide.ts'
export {
  aliasChangeOf,
  aliasEndedType,
  aliasRecordedType,
  aliasStream,
  type AliasChange,
  type AliasData,
  type AliasMetadata,
} from './events.ts'
