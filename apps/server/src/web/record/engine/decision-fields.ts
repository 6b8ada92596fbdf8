import { options, text } from './widgets.ts'

/** What else could have been decided. */
export const considered = options('alternatives', 'Options considered', {
  hint: 'Leave empty to record nothing about options.',
  none: 'None was identified',
})

/** What every decision may state about itself, to be kept out of the way. */
export const power = [
  text('mandate', 'What gives the power', { hint: 'The policy, statute or delegation.' }),
  text('mandateVersion', 'Its version', { width: 10 }),
] as const
