/** Who may open a case: restrictions, exclusions and the reviewers commissioned for it, each with who set it and why. */
export * from './events.ts'
export * from './record.ts'
export { accessDecider, changeAccess, type AccessChange, type AccessCommand, type AccessRefusal } from './decide.ts'
