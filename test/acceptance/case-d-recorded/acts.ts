import type { FileEntry } from './file.ts'

/** What is already on the record when an act is put there. */
export interface OnRecord {
  /** An entry of the file as it was recorded. */
  readonly entry: (id: string) => { readonly entry: string }
  /** The same at the version first recorded. */
  readonly version1: (id: string) => { readonly entry: string; readonly version: number }
}

/** How an entry of the file is put on the record by somebody who was there. */
export interface Act {
  readonly by: string
  readonly mutation: string
  /** The time at which it is recorded, where the file does not state it to the minute. */
  readonly at?: string
  /** What is particular to it; whatever every entry has is taken from the file. */
  readonly input?: (on: OnRecord, file: FileEntry) => object
}

const policeOfficer = { role: 'public protection officer', organisation: 'Police', capacity: 'SUBSTANTIVE' }
const contractor = { role: 'monitoring contractor', organisation: 'Electronic monitoring', capacity: 'SUBSTANTIVE' }
const centralTeam = {
  staffId: 'N99A901',
  role: 'central recall team caseworker',
  organisation: 'HMPPS',
  capacity: 'SUBSTANTIVE',
}
const manager = {
  staffId: 'N99A201',
  role: 'senior probation officer',
  grade: 'SPO',
  organisation: 'Probation',
  unit: 'PDU-1',
  capacity: 'SUBSTANTIVE',
}

/** The fields of an entry that a mutation calls by the same names. */
const same =
  (...names: readonly string[]) =>
  (_: OnRecord, { data = {} }: FileEntry) =>
    Object.fromEntries(names.map(name => [name, data[name]]))

const levels = ({ data = {} }: FileEntry) =>
  Object.entries(data['levels'] as Readonly<Record<string, string>>).map(([group, level]) => ({
    group,
    level: level.toUpperCase(),
  }))

/** The whole file up to the release, but for what stands elsewhere than on the case. */
const upToRelease: Readonly<Record<string, Act>> = {
  'D-01': {
    by: 'court-officer',
    mutation: 'recordIndexOffence',
    at: '2024-12-02T11:00:00Z',
    input: (_, { detail }) => ({ offence: detail }),
  },
  'D-02': {
    by: 'court-officer',
    mutation: 'receiveInformation',
    at: '2021-06-14T12:00:00Z',
    input: (on, file) => ({ ...same('subject', 'category', 'heldIn')(on, file), status: 'SUBSTANTIVE' }),
  },
  'D-03': { by: 'court-officer', mutation: 'requestInformation', input: same('requestedOf', 'subject', 'due') },
  'D-04': { by: 'court-officer', mutation: 'rateRosh', input: (_, file) => ({ levels: levels(file) }) },
  'D-05': {
    by: 'court-officer',
    mutation: 'prepareCourtReport',
    input: same('format', 'proposal', 'sourcesConsulted'),
  },
  'D-06': {
    by: 'court-officer',
    mutation: 'recordSentence',
    input: (on, file) => ({
      ...same('sentence')(on, file),
      report: on.entry('D-05'),
      attributedTo: { role: 'sentencing judge', organisation: 'Court', capacity: 'SUBSTANTIVE' },
    }),
  },
  'D-07': {
    by: 'court-officer',
    mutation: 'receiveInformation',
    input: (on, file) => ({
      ...same('subject', 'category', 'heldIn')(on, file),
      status: 'SUBSTANTIVE',
      request: on.entry('D-03'),
      attributedTo: policeOfficer,
    }),
  },
  'D-08': { by: 'manager', mutation: 'allocate', input: allocation },
  'D-09': {
    by: 'practitioner',
    mutation: 'referToMappa',
    input: (on, file) => ({ ...same('level', 'category')(on, file), reason: 'The call-outs of 2019 to 2021.' }),
  },
  'D-10': {
    by: 'mappa-coordinator',
    mutation: 'recordMappaMeeting',
    input: same('meetingId', 'level', 'attendees', 'apologies', 'agencyViews', 'decision'),
  },
  'D-11': {
    by: 'mappa-coordinator',
    mutation: 'withholdInformation',
    input: (on, { data = {} }) => ({
      from: [data['from']],
      information: on.entry('D-10'),
      attributedTo: policeOfficer,
    }),
  },
  'D-12': {
    by: 'practitioner',
    mutation: 'rateRosh',
    input: (_, file) => ({ levels: levels(file), requestCountersignature: true }),
  },
  'D-13': { by: 'manager', mutation: 'returnForChanges', input: on => ({ act: on.version1('D-12') }) },
  'D-14': {
    by: 'practitioner',
    mutation: 'reportDirection',
    input: on => ({
      act: on.entry('D-12'),
      verbal: true,
      response: 'COMPLIED_UNDER_DISSENT',
      attributedTo: manager,
    }),
  },
  'D-15': {
    by: 'practitioner',
    mutation: 'rateRosh',
    input: (on, file) => ({
      levels: levels(file),
      narrativeLevel: 'HIGH',
      requestCountersignature: true,
      follows: on.entry('D-12'),
      directedBy: on.entry('D-14'),
    }),
  },
  'D-16': { by: 'manager', mutation: 'countersign', input: on => ({ act: on.version1('D-15') }) },
  'D-17': {
    by: 'practitioner',
    mutation: 'recordDissent',
    input: on => ({ act: on.entry('D-15'), relatesTo: [{ ...on.entry('D-14'), as: 'FOLLOWS' }] }),
  },
  'D-19': { by: 'practitioner', mutation: 'recordRelease', input: same('conditions') },
}

const inRecall = (on: OnRecord) => ({ recall: on.entry('D-37'), recallId: 'RC-2' })

/** From the release to the end. */
const fromRelease: Readonly<Record<string, Act>> = {
  'D-21': { by: 'manager', mutation: 'endAllocation' },
  'D-22': { by: 'duty-officer', mutation: 'recordMissedContact', input: sequence },
  'D-23': {
    by: 'duty-officer',
    mutation: 'judgeAbsence',
    input: (on, { data = {} }) => ({
      contact: on.entry('D-22'),
      contactSequence: '1',
      judgement: 'ACCEPTABLE',
      rationale: data['reason'],
    }),
  },
  'D-24': {
    by: 'trainee',
    mutation: 'recordMonitoringViolation',
    at: '2025-03-12T08:30:00Z',
    input: (on, file) => ({ ...same('count')(on, file), attributedTo: contractor }),
  },
  'D-25': { by: 'covering-manager', mutation: 'allocate', input: allocation },
  'D-26': {
    by: 'trainee',
    mutation: 'recordMonitoringNotification',
    input: on => ({ violation: on.entry('D-24'), attributedTo: contractor }),
  },
  'D-27': { by: 'trainee', mutation: 'considerRecall', input: same('recallId') },
  'D-28': {
    by: 'covering-manager',
    mutation: 'override',
    input: (on, file) => ({
      ...same('from', 'to', 'authority', 'recallId')(on, file),
      act: on.entry('D-27'),
      rationale: 'first violation',
    }),
  },
  'D-29': {
    by: 'covering-manager',
    mutation: 'decideNotToRecall',
    input: (on, file) => ({
      ...same('rationale', 'recallId')(on, file),
      occasion: '1',
      alternatives: [{ option: 'final warning' }],
      relatesTo: [{ ...on.entry('D-27'), as: 'FOLLOWS' }],
    }),
  },
  'D-30': {
    by: 'trainee',
    mutation: 'issueWarning',
    input: on => ({ level: 'final', covers: [on.entry('D-24').entry], occasionedBy: on.entry('D-29') }),
  },
  'D-31': { by: 'trainee', mutation: 'recordReading', input: on => ({ information: on.entry('D-07') }) },
  'D-32': {
    by: 'trainee',
    mutation: 'requestAdvice',
    input: (on, file) => ({ ...same('to', 'due')(on, file), about: on.entry('D-31') }),
  },
  'D-33': { by: 'trainee', mutation: 'requestInformation', input: same('requestedOf', 'subject', 'due') },
  'D-34': { by: 'trainee', mutation: 'recordMissedContact', input: sequence },
  'D-35': {
    by: 'trainee',
    mutation: 'judgeAbsence',
    input: on => ({ contact: on.entry('D-34'), contactSequence: '2', judgement: 'UNACCEPTABLE' }),
  },
  'D-36': { by: 'trainee', mutation: 'chaseInformation', input: on => ({ request: on.entry('D-33') }) },
  'D-37': { by: 'trainee', mutation: 'initiateRecall', input: same('recallId') },
  'D-38': {
    by: 'trainee',
    mutation: 'requestRecallEndorsement',
    input: (on, file) => ({ ...inRecall(on), ...same('toRole')(on, file) }),
  },
  'D-39': {
    by: 'covering-manager',
    mutation: 'endorseRecall',
    input: (on, file) => ({ ...inRecall(on), ...same('toRole')(on, file) }),
  },
  'D-40': { by: 'head-of-pdu', mutation: 'signRecallReport', input: inRecall },
  'D-41': { by: 'trainee', mutation: 'requestRecall', input: inRecall },
  'D-42': {
    by: 'reviewer',
    mutation: 'recordFurtherOffence',
    input: () => ({ attributedTo: { role: 'person on probation' } }),
  },
  'D-43': {
    by: 'trainee',
    mutation: 'recordLicenceRevoked',
    input: on => ({ ...inRecall(on), attributedTo: centralTeam }),
  },
  'D-44': {
    by: 'trainee',
    mutation: 'recordPoliceNotified',
    input: on => ({ ...inRecall(on), attributedTo: centralTeam }),
  },
  'D-45': { by: 'reviewer', mutation: 'recordFurtherOffenceNotification' },
  'D-46': {
    by: 'manager',
    mutation: 'giveAdvice',
    input: on => ({ inReplyTo: on.entry('D-32'), verbal: true }),
  },
  'D-47': {
    by: 'manager',
    mutation: 'amendRecord',
    input: (on, file) => ({
      ...same('field', 'old', 'new')(on, file),
      act: on.version1('D-16'),
      reason: file.data?.['reasonGiven'],
    }),
  },
  'D-48': {
    by: 'trainee',
    mutation: 'giveTestimony',
    input: on => ({ about: on.entry('D-46'), position: 'DENIED', retrospective: true }),
  },
  'D-49': { by: 'reviewer', mutation: 'recordReviewStage', input: () => ({ stage: 'COMMISSIONED' }) },
}

/** How each entry of the file that stands on the case is recorded. */
export const acts: Readonly<Record<string, Act>> = { ...upToRelease, ...fromRelease }

function allocation(on: OnRecord, file: FileEntry) {
  return same(
    'to',
    'allocateeGrade',
    'allocateeMonthsInPost',
    'caseload',
    'workloadPercent',
    'roshReliedOn',
    'justification',
    'lineManager',
  )(on, file)
}

function sequence(_: OnRecord, { data = {} }: FileEntry) {
  return { sequence: String(data['sequence']) }
}
