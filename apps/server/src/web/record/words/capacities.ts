/** How somebody held their role for an act, as the schema names it and as people say it. */
export const capacities = {
  SUBSTANTIVE: 'Their own role',
  ACTING: 'Acting up',
  COVERING: 'Covering',
  DELEGATED: 'Delegated to them',
  OUT_OF_HOURS: 'Out of hours',
} as const
