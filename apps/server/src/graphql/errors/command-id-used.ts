/** What is said where a command's id had been used for another one: answering as if this one were recorded would lose it. */
export const commandIdUsed = {
  field: 'commandId',
  problem: 'was used before for something else',
  expected: 'a new id for a new command; the same id only to send the very same again',
}
