/**
 * How often things happen in the invented caseload. docs/generator.md says of each where it comes from, and of most that
 * it is an estimate: they give the caseload a believable shape and measure nothing.
 */
export const rates = {
  /** SFO notifications in 2024/25 among the people supervised: published. */
  notificationsPerPersonYear: 872 / 240_000,
  /** Share of the caseload by ROSH level at the start. */
  roshShare: [
    ['low', 0.2],
    ['medium', 0.55],
    ['high', 0.23],
    ['very high', 0.02],
  ],
  /** How much likelier a further offence is at a level, from convictions in 2021 by highest level. */
  furtherOffenceByRosh: { low: 0.24, medium: 0.63, high: 2.43, 'very high': 2.43 },
  supervisionShare: [
    ['community order', 0.35],
    ['suspended sentence order', 0.22],
    ['licence', 0.43],
  ],
  daysBetweenContacts: { low: 28, medium: 14, high: 7, 'very high': 5 },
  contactMissed: 0.13,
  absenceUnacceptable: 0.45,
  daysBetweenNotes: 24,
  monthsBetweenAssessments: 6,
  countersignatureGiven: 0.88,
  countersignatureReturned: 0.08,
  directionOnAssessment: 0.03,
  dissentFromDirection: 0.3,
  adviceOnAssessment: 0.1,
  mappaEligible: 0.2,
  mappaLevel: [
    [1, 0.95],
    [2, 0.045],
    [3, 0.005],
  ],
  mappaCategory: [
    [1, 0.55],
    [2, 0.43],
    [3, 0.02],
  ],
  weeksBetweenMeetings: { 1: 22, 2: 16, 3: 7 },
  meetingNotHeld: 0.06,
  monthsInCharge: 11,
  handoverWithGap: 0.15,
  absencesPerYear: 0.6,
  managerStandsIn: 0.1,
  daysBetweenRequests: 150,
  requestAnswered: [
    ['in time', 0.55],
    ['late', 0.25],
    ['refused', 0.04],
    ['never', 0.16],
  ],
  answerRead: 0.7,
  recallsConsideredPerLicenceYear: 0.5,
  recallDecidedFor: 0.6,
  concernsPerYear: 0.01,
  recordedSameDay: 0.78,
  recordedWithinDays: 0.15,
  recordedWithinWeeks: 0.05,
  recordingNotStated: 0.03,
  onlyTheDayKnown: 0.1,
  onlyTheMonthKnown: 0.015,
  timeNotKnown: 0.003,
  nobodyNamed: 0.02,
  /** A tail of cases in which far more happens than in the rest. */
  heavyCases: 0.03,
  mostEntries: 5000,
} as const
