/** What somebody typed and has not recorded. It is theirs alone, and no part of any case's record. */
export interface Draft {
  /** The id of the command that it would be sent as, so that sending it twice records it once. */
  readonly id: string
  /** The username of whoever typed it. */
  readonly owner: string
  readonly crn: string
  /** The place of the form. */
  readonly form: string
  readonly savedAt: Date
  /** Everything typed, field by field. */
  readonly fields: readonly (readonly [name: string, values: readonly string[]])[]
}

/**
 * Where drafts are kept: beside the log and apart from it. Every question names the owner, so that nobody finds another
 * person's draft. Drafts not touched for `draftDays` are removed.
 */
export interface Drafts {
  /** Keeps a draft, in place of an earlier one of the same id and owner. */
  readonly save: (draft: Draft) => void
  readonly find: (owner: string, id: string) => Draft | undefined
  /** The newest first. */
  readonly list: (owner: string) => readonly Draft[]
  readonly remove: (owner: string, id: string) => void
}

/** How long a draft that nobody touches is kept. */
export const draftDays = 30

/** Injection token of the Drafts. */
export const DRAFTS = Symbol('Drafts')
