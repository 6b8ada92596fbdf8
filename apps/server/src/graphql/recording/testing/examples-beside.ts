/** One example of an act that stands beside the case. Those of a group are carried out one after the other. */
export interface BesideExample {
  /** The invented person who does it. */
  readonly by: string
  /** Who does it when, in a sentence. */
  readonly when: string
  /** "$" and an action in a text of it: the id that this action answered before; "$entry", "$snapshot": of a view. */
  readonly input: object
  /** The type of the input, where it is not called after the action. */
  readonly type?: string
}

export interface BesideGroup {
  readonly title: string
  /** What the examples ask for of the answer: the name of the fragment, and its text. */
  readonly fragment: string
  readonly answer: string
  /** How the answer is called where it is on the record. */
  readonly recorded: string
  readonly examples: Readonly<Record<string, BesideExample>>
}

const refusals =
  '... on ActNotValid { problems { field problem expected } } ... on NotPermitted { why } ' +
  '... on NotRecorded { code message outcomeUnknown }'

const staffId = 'N99A104'
const crn = 'X999031'

const staffing: BesideGroup = {
  title: 'Staff',
  fragment: 'StaffingEnded',
  answer: `fragment StaffingEnded on StaffingResult {
  __typename
  ... on StaffingRecorded { id: entry inWords position again }
  ... on StaffingMovedOn { since { id inWords } }
  ${refusals}
}`,
  recorded: 'StaffingRecorded',
  examples: {
    appointStaff: {
      by: 'administrator',
      when: 'Somebody takes up a post.',
      input: {
        staffId,
        name: 'Wren Abara',
        role: 'probation practitioner',
        grade: 'PQiP',
        organisation: 'Probation',
        unit: 'PDU-1',
        from: '2024-01-08',
      },
    },
    assignLineManager: {
      by: 'administrator',
      when: 'Somebody is managed by somebody from a day on.',
      input: { staffId, manager: 'N99A201', from: '2024-01-08' },
    },
    changeGrade: {
      by: 'administrator',
      when: 'The grade of an appointment changes.',
      input: { staffId, grade: 'PO', from: '2024-09-02' },
    },
    changeUnit: {
      by: 'administrator',
      when: 'Somebody moves to another unit in the same post.',
      input: { staffId, unit: 'PDU-2', from: '2024-11-04' },
    },
    recordActingUp: {
      by: 'administrator',
      when: 'Somebody acts in a higher post for a time.',
      input: {
        staffId,
        role: 'senior probation officer',
        grade: 'SPO',
        from: '2024-12-02',
        until: '2024-12-13',
        arrangedBy: 'head of PDU N99A301',
      },
    },
    recordCover: {
      by: 'administrator',
      when: 'Somebody covers for a colleague or a unit in their own grade.',
      input: { staffId, unit: 'PDU-1', from: '2025-01-06', until: '2025-01-10', arrangedBy: 'head of PDU N99A301' },
    },
    recordAbsence: {
      by: 'manager',
      when: 'A manager records that somebody in their line is away, without a word about health beyond the kind.',
      input: { staffId: 'N99A101', kind: 'LEAVE', from: '2025-02-03' },
    },
    recordReturn: {
      by: 'manager',
      when: 'They are back.',
      input: { staffId: 'N99A101', absence: '$recordAbsence', from: '2025-02-10' },
    },
    recordWorkloadSnapshot: {
      by: 'administrator',
      when: 'A tool, or a person, says how much somebody has on; it is put on each of their decisions.',
      input: {
        staffId,
        measures: [
          { measure: 'caseload', value: 41 },
          { measure: 'workload percent', value: 118.5 },
        ],
        source: { kind: 'TOOL', name: 'workload management tool' },
        asOf: '2025-02-10',
        confidence: 'figures in the tool are entered by hand',
      },
    },
    recordLeaving: {
      by: 'administrator',
      when: 'Somebody leaves.',
      input: { staffId, until: '2025-06-30' },
    },
    withdrawStaffingEntry: {
      by: 'administrator',
      when: 'An entry was made in error and nothing takes its place; it stays readable.',
      input: { staffId, entry: '$recordLeaving', reason: 'Another person.' },
    },
  },
}

const concerns: BesideGroup = {
  title: 'Concerns',
  fragment: 'ConcernEnded',
  answer: `fragment ConcernEnded on ConcernActResult {
  __typename
  ... on ConcernRecorded { concern { id status } position again }
  ... on ConcernMovedOn { since { kind at } }
  ... on ConcernNotFound { message }
  ${refusals}
}`,
  recorded: 'ConcernRecorded',
  examples: {
    raiseConcern: {
      by: 'practitioner',
      when: 'Anybody of the staff raises a concern to a named person, with a time by which they ask for an answer.',
      input: {
        category: 'PRESSURE_ON_A_DECISION',
        text: 'I was asked to lower a rating because of capacity.',
        to: { staffId: 'N99A201', role: 'senior probation officer' },
        due: '2025-02-20',
        about: { crn },
      },
    },
    acknowledgeConcern: {
      by: 'manager',
      when: 'Whoever it was put to has seen it. That is no answer yet.',
      input: { id: '$raiseConcern' },
    },
    escalateConcern: {
      by: 'practitioner',
      when: 'Whoever raised it puts it to somebody else as well.',
      input: {
        id: '$raiseConcern',
        to: { staffId: 'N99A301', role: 'head of PDU' },
        due: '2025-02-25',
        reason: 'It cannot wait.',
      },
    },
    answerConcern: {
      by: 'manager',
      when: 'Whoever it was put to answers it.',
      input: { id: '$raiseConcern', text: 'I have taken a case from you.' },
    },
    withdrawConcern: {
      by: 'practitioner',
      when: 'Whoever raised it withdraws it. Those who could see it still can.',
      input: { id: '$raiseConcern', reason: 'Settled.' },
    },
  },
}

const safety: BesideGroup = {
  title: 'Safety of an office',
  fragment: 'SafetyEnded',
  answer: `fragment SafetyEnded on SafetyActResult {
  __typename
  ... on SafetyRecorded { id position again }
  ... on SafetyMovedOn { position changed { id } }
  ${refusals}
}`,
  recorded: 'SafetyRecorded',
  examples: {
    recordSafetyCheck: {
      by: 'practitioner',
      when: 'Somebody has checked an office.',
      input: { site: 'PDU-1', assessed: '2025-02-10', findings: 'No alarm in room 2.' },
    },
    signOffSafetyCheck: {
      by: 'manager',
      when: 'A manager who neither assessed nor recorded it signs it off.',
      input: { site: 'PDU-1', check: '$recordSafetyCheck', note: 'With one action.' },
    },
    setSafetyAction: {
      by: 'manager',
      when: 'Somebody is given something to do after it.',
      input: {
        site: 'PDU-1',
        check: '$recordSafetyCheck',
        what: 'Fit an alarm.',
        owner: { staffId: 'N99A102' },
        due: '2025-03-02',
      },
    },
    completeSafetyAction: {
      by: 'trainee',
      when: 'Its owner has done it.',
      input: { site: 'PDU-1', action: '$setSafetyAction', completed: '2025-02-11', note: 'Tested.' },
    },
  },
}

const merges: BesideGroup = {
  title: 'Two numbers of one person',
  fragment: 'MergeEnded',
  answer: `fragment MergeEnded on MergeResult {
  __typename
  ... on MergeRecorded { position again }
  ${refusals}
}`,
  recorded: 'MergeRecorded',
  examples: {
    mergeCases: {
      by: 'manager',
      when: 'Two case reference numbers turn out to be one person. Nothing is moved; the main number shows both.',
      input: { alias: 'X999033', main: 'X999032', reason: 'Same person, entered twice.' },
    },
    endMerge: {
      by: 'manager',
      when: 'They are two people after all.',
      input: { alias: 'X999033', main: 'X999032', reason: 'Twins.' },
    },
  },
}

const limits: BesideGroup = {
  title: 'Who may open a case',
  fragment: 'AccessEnded',
  answer: `fragment AccessEnded on AccessResult {
  __typename
  ... on AccessChanged { id position again }
  ${refusals}
}`,
  recorded: 'AccessChanged',
  examples: {
    setAccessLimit: {
      by: 'administrator',
      when: 'A case is restricted to people named, or people are excluded from it.',
      input: {
        crn: 'X999034',
        kind: 'EXCLUSION',
        people: [{ username: 'DEMO_TRAINEE', staffId: 'N99A102' }],
        reason: 'Knows the person.',
        message: 'You are excluded from this case; ask the head of PDU.',
      },
    },
    liftAccessLimit: {
      by: 'administrator',
      when: 'It is lifted. It stays as history.',
      input: { crn: 'X999034', limit: '$setAccessLimit', reason: 'No longer so.' },
    },
    commissionReviewer: {
      by: 'administrator',
      when: 'A reviewer is commissioned, so that a restriction does not keep them out.',
      input: {
        crn: 'X999034',
        reviewer: { username: 'DEMO_REVIEWER', staffId: 'N99A801' },
        purpose: 'Review of a further offence.',
      },
    },
    endReviewerCommission: {
      by: 'administrator',
      when: 'The commission ends before its time.',
      type: 'EndCommissionInput',
      input: { crn: 'X999034', commission: '$commissionReviewer', reason: 'The review is done.' },
    },
  },
}

const notebooks: BesideGroup = {
  title: "A reviewer's notebook",
  fragment: 'NotebookEnded',
  answer: `fragment NotebookEnded on NotebookActResult {
  __typename
  ... on NotebookRecorded { id: note position again }
  ... on NotebookMovedOn { notebook { position } }
  ${refusals}
}`,
  recorded: 'NotebookRecorded',
  examples: {
    bookmark: {
      by: 'reviewer',
      when: 'A reviewer marks an entry, as it stood in the view they looked at, to find it again.',
      input: { crn, entry: '$entry', snapshot: '$snapshot' },
    },
    writeNote: {
      by: 'reviewer',
      when: 'They write a note, on an entry or, without one, on the case.',
      input: { crn, entry: '$entry', text: 'Ask who else was in the room.', snapshot: '$snapshot' },
    },
    reviseNote: {
      by: 'reviewer',
      when: 'They put other words in its place. The earlier ones stay.',
      input: { crn, note: '$writeNote', text: 'Nobody else was in the room.', snapshot: '$snapshot' },
    },
    reviseStory: {
      by: 'reviewer',
      when: 'They tell the story of the case, with entries pinned to the view in which they stood so.',
      input: { crn, text: 'It began with a visit: [[$entry@$snapshot]].' },
    },
    removeBookmark: {
      by: 'reviewer',
      when: 'They need the bookmark no more. That it was set stays on record.',
      input: { crn, entry: '$entry' },
    },
  },
}

/** Everything that is recorded elsewhere than on a case, but for histories, which are loaded. */
export const besideGroups: readonly BesideGroup[] = [staffing, concerns, safety, merges, limits, notebooks]
