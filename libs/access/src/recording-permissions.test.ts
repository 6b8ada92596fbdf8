import { describe, expect, it } from '@jest/globals'
import type { Principal } from './principal.ts'
import { mayRecord, recordingActions, type RecordingAction } from './recording-permissions.ts'
import { allRoles, type Role } from './roles.ts'

const as = (...roles: readonly Role[]): Principal => ({ username: 'X', clientId: 'c', authSource: 'delius', roles })

const allowedTo = (...roles: readonly Role[]) =>
  recordingActions.filter(action => mayRecord(as(...roles), action).allowed)

const ofMeetings: readonly RecordingAction[] = [
  'recordMappaMeeting',
  'issueMinute',
  'amendMinute',
  'setMappaAction',
  'recordMappaInvitation',
  'recordMappaDecision',
]
const ofManagers: readonly RecordingAction[] = [
  'countersign',
  'returnForChanges',
  'override',
  'direct',
  'giveAdvice',
  'endorse',
  'ratify',
  'endorseRecall',
  'signRecallReport',
  'rescindRecall',
  'allocate',
  'endAllocation',
  'suspendSupervision',
  'resumeSupervision',
  'closeCase',
  'transferCase',
]

/** What a practitioner decides on a case held, as does a manager who holds one; no co-ordinator of meetings does. */
const ofPractice: readonly RecordingAction[] = [
  'setContactFrequency',
  'decideBreach',
  'recordInformationNotSought',
  'decideDisclosure',
  'assessHomeDetentionCurfew',
  'decideApprovedPremises',
  'decidePolygraph',
  'recordParoleReport',
  'recordParoleDecision',
  'requestRecallEndorsement',
  'initiateRecall',
  'submitRecall',
  'recordLicenceRevoked',
  'recordPoliceNotified',
  'recordExecutionAttempt',
]

describe('who puts acts on the record of a case', () => {
  it('is a reviewer for the further offence and the review alone, and never an administrator', () => {
    expect(allowedTo('sfo-reviewer')).toEqual([
      'recordFurtherOffence',
      'recordFurtherOffenceNotification',
      'recordReviewStage',
    ])
    expect(allowedTo('administrator', 'data-protection')).toEqual([])
    expect(allowedTo()).toEqual([])
  })

  it('is for every act somebody, and never everybody', () => {
    for (const action of recordingActions) {
      const roles = allRoles.filter(role => mayRecord(as(role), action).allowed)
      expect(roles.length).toBeGreaterThan(0)
      expect(roles).not.toContain('administrator')
    }
  })

  it('is a manager for what binds others or takes effect only with a manager', () => {
    expect(allowedTo('manager')).toEqual(expect.arrayContaining([...ofManagers]))
    for (const role of ['practitioner', 'mappa-coordinator'] as const) {
      expect(allowedTo(role).filter(action => ofManagers.includes(action))).toEqual([])
    }
  })

  it('is whoever holds cases for what is decided on them, and no co-ordinator of meetings', () => {
    for (const role of ['practitioner', 'manager'] as const) {
      expect(allowedTo(role)).toEqual(expect.arrayContaining([...ofPractice]))
    }
    expect(allowedTo('mappa-coordinator').filter(action => ofPractice.includes(action))).toEqual([])
  })

  it('is a MAPPA co-ordinator for meetings and their minutes', () => {
    expect(allowedTo('mappa-coordinator')).toEqual(expect.arrayContaining([...ofMeetings]))
    expect(allowedTo('practitioner', 'manager').filter(action => ofMeetings.includes(action))).toEqual([])
  })

  it.each(['practitioner', 'manager', 'mappa-coordinator'] as const)(
    'lets a %s disagree, contest what is said of them and give their own account',
    role => {
      const own: readonly RecordingAction[] = [
        'recordDissent',
        'contestAttributed',
        'confirmAttributed',
        'reportDirection',
        'giveTestimony',
        'giveMappaView',
        'recordMappaAttendance',
        'recordMappaApologies',
      ]
      expect(allowedTo(role)).toEqual(expect.arrayContaining([...own]))
    },
  )

  it('refuses an act that it does not know', () => {
    expect(mayRecord(as('manager'), 'toString' as RecordingAction)).toEqual({ allowed: false, why: 'role' })
  })
})
