import type { Permission } from './permissions.ts'
import type { Principal } from './principal.ts'
import type { Role } from './roles.ts'

const practice: readonly Role[] = ['practitioner', 'manager']
const management: readonly Role[] = ['manager']
const meetings: readonly Role[] = ['mappa-coordinator']
/** Who deals with a further offence on behalf of the region. */
const oversight: readonly Role[] = ['manager', 'sfo-reviewer']
const everybodyOnACase: readonly Role[] = ['practitioner', 'manager', 'mappa-coordinator']

/**
 * Who may put which act on the record of a case. A manager holds cases too, and is directed and disagrees like anybody
 * else; what binds others or takes effect only with a manager stays with managers. Reviewers record the further offence,
 * its notification and how far their review has come, and nothing else; administrators record nothing.
 */
const recordedBy = {
  rateRosh: practice,
  setTier: practice,
  countersign: management,
  returnForChanges: management,
  override: management,
  direct: management,
  giveAdvice: management,
  endorse: management,
  ratify: management,
  recordDissent: everybodyOnACase,
  reportDirection: everybodyOnACase,
  reportAdvice: everybodyOnACase,
  respondToDirection: practice,
  requestAdvice: everybodyOnACase,
  escalate: everybodyOnACase,
  confirmAttributed: everybodyOnACase,
  contestAttributed: everybodyOnACase,
  questionRecall: everybodyOnACase,
  considerRecall: practice,
  decideNotToRecall: practice,
  decideRecall: practice,
  initiateRecall: practice,
  requestRecallEndorsement: practice,
  endorseRecall: management,
  signRecallReport: management,
  submitRecall: practice,
  recordLicenceRevoked: practice,
  recordPoliceNotified: practice,
  recordExecutionAttempt: practice,
  rescindRecall: management,
  requestInformation: everybodyOnACase,
  chaseInformation: everybodyOnACase,
  receiveInformation: everybodyOnACase,
  refuseInformation: everybodyOnACase,
  recordReading: everybodyOnACase,
  discountInformation: everybodyOnACase,
  withholdInformation: everybodyOnACase,
  recordInformationNotSought: practice,
  recordContact: practice,
  recordMissedContact: practice,
  judgeAbsence: practice,
  issueWarning: practice,
  decideBreach: practice,
  setContactFrequency: practice,
  suspendSupervision: management,
  resumeSupervision: management,
  closeCase: management,
  allocate: management,
  endAllocation: management,
  referToMappa: practice,
  setMappaLevel: ['manager', 'mappa-coordinator'],
  recordMappaMeeting: meetings,
  issueMinute: meetings,
  amendMinute: meetings,
  setMappaAction: meetings,
  recordMappaInvitation: meetings,
  recordMappaDecision: meetings,
  recordMappaAttendance: everybodyOnACase,
  recordMappaApologies: everybodyOnACase,
  giveMappaView: everybodyOnACase,
  completeMappaAction: everybodyOnACase,
  prepareCourtReport: practice,
  recordSentence: practice,
  varyLicenceCondition: practice,
  decideDisclosure: practice,
  assessHomeDetentionCurfew: practice,
  decideApprovedPremises: practice,
  decidePolygraph: practice,
  recordParoleReport: practice,
  recordParoleDecision: practice,
  requestRecall: practice,
  recordPoliceEmpowered: practice,
  checkAddress: practice,
  referToApprovedPremises: practice,
  applyForReconsideration: practice,
  recordReconsiderationDecision: practice,
  recordRelease: practice,
  recordRemand: practice,
  recordBail: practice,
  recordConductInCustody: practice,
  recordIndexOffence: practice,
  recordArrest: practice,
  recordCharge: practice,
  recordCourtAppearance: practice,
  shareInformation: everybodyOnACase,
  recordInformationHeldElsewhere: everybodyOnACase,
  recordObservation: everybodyOnACase,
  recordThirdPartyContact: everybodyOnACase,
  recordDisclosureByPerson: everybodyOnACase,
  recordAllegedIncident: everybodyOnACase,
  recordDrugTest: practice,
  recordMonitoringViolation: practice,
  recordMonitoringNotification: practice,
  recordSupervisionStarted: practice,
  recordServiceEnded: practice,
  recordRelationship: practice,
  transferCase: management,
  giveLicenceInstruction: practice,
  identifyLicenceBreach: practice,
  screenForMappa: everybodyOnACase,
  recordMappaMeetingNotHeld: meetings,
  recordTaskAccepted: everybodyOnACase,
  recordTaskClosed: everybodyOnACase,
  requestEscort: practice,
  recordEscortRefused: everybodyOnACase,
  recordRsrScore: practice,
  recordPredictorScore: practice,
  recordSpecialistAssessment: practice,
  changeRegister: practice,
  recordFurtherOffence: oversight,
  recordFurtherOffenceNotification: oversight,
  recordReviewStage: oversight,
  amendRecord: everybodyOnACase,
  giveTestimony: everybodyOnACase,
  withdrawRecord: everybodyOnACase,
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** Every act that can be put on the record of a case. */
export type RecordingAction = keyof typeof recordedBy

export const recordingActions = Object.keys(recordedBy) as readonly RecordingAction[]

/** May this person put this kind of act on the record of a case. */
export function mayRecord(principal: Principal, action: RecordingAction): Permission {
  const roles: readonly Role[] = Object.hasOwn(recordedBy, action) ? recordedBy[action] : []
  return principal.roles.some(role => roles.includes(role)) ? { allowed: true } : { allowed: false, why: 'role' }
}

/** Two numbers of one person are put together by whoever answers for cases or for the service's records as such. */
export const rolesThatMerge: readonly Role[] = ['manager', 'administrator']

/** May this person record that two case reference numbers are one person, or that they are not. */
export function mayMergeCases(principal: Principal): Permission {
  return principal.roles.some(role => rolesThatMerge.includes(role))
    ? { allowed: true }
    : { allowed: false, why: 'role' }
}

/** The roles that may, for saying who could. */
export function rolesThatRecord(action: RecordingAction): readonly Role[] {
  return recordedBy[action]
}
