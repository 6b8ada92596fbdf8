import type { ReadFrom } from '#event-log'
import type { EndReasonWord, LiveEnded } from '../models/live.models.ts'

const words: Readonly<Record<EndReasonWord, string>> = {
  'signed out': 'You are no longer signed in; sign in again to go on.',
  'not permitted': 'You may no longer read this.',
  'too slow': 'Messages were not taken for too long; subscribe again to go on.',
  'not serving': 'The record cannot be read at the moment; try again shortly.',
  stopping: 'This server is being stopped; subscribe again to go on.',
}

/** Where only a change outside, such as signing in, would help, asking again does not. */
const mayResume: Readonly<Record<EndReasonWord, boolean>> = {
  'signed out': false,
  'not permitted': false,
  'too slow': true,
  'not serving': true,
  stopping: true,
}

/** The last message of a subscription that the service ends. */
export function endedMessage(reason: EndReasonWord, position: ReadFrom): LiveEnded {
  return { __typename: 'LiveEnded', reason, message: words[reason], mayResume: mayResume[reason], position }
}
