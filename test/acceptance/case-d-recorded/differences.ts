/**
 * What stands otherwise on a record that people wrote as it happened than in the file that tells of it afterwards, and
 * why. Whatever is not named here is the same.
 */
export interface Difference {
  readonly why: string
  /** What the recorded entry has instead. */
  readonly instead: { readonly actor?: object; readonly recordedBy?: object; readonly data?: object }
}

const substantive = { capacity: 'SUBSTANTIVE', organisation: 'Probation' }
const courtOfficer = {
  ...substantive,
  staffId: 'N99A010',
  role: 'court probation officer',
  grade: 'PO',
  unit: 'Court team',
}
const practitioner = {
  ...substantive,
  staffId: 'N99A101',
  role: 'probation practitioner',
  grade: 'PO',
  unit: 'PDU-1',
}
const coordinator = {
  capacity: 'SUBSTANTIVE',
  organisation: 'MAPPA',
  staffId: 'N99A701',
  role: 'MAPPA co-ordinator',
  grade: 'SPO',
  unit: 'MAPPA unit',
}

const nobodyNamed = 'the file names nobody; here whoever is signed in stands under what they write down'
const recorderKnown = 'the file does not say who wrote down what somebody outside did; here that is always known'
const byCourtOfficer = { staffId: 'N99A010', role: 'court probation officer' }
const byTrainee = { staffId: 'N99A102', role: 'probation practitioner' }
const numberAsText = 'a number of the source is recorded as text, so that any numbering can be'

/** By the entry's id in the file. */
export const differencesOfEntries: Readonly<Record<string, Difference>> = {
  'D-01': {
    why: `${nobodyNamed}, and the offence has a field of its own`,
    instead: {
      actor: courtOfficer,
      data: { offence: "Assault occasioning actual bodily harm and criminal damage at a partner's address." },
    },
  },
  'D-02': { why: nobodyNamed, instead: { actor: courtOfficer } },
  'D-04': {
    why: 'a rating that needs no countersignature is complete once it is recorded; nothing says so besides',
    instead: { data: { levels: { public: 'medium', 'known adult': 'medium', children: 'low', staff: 'low' } } },
  },
  'D-07': { why: recorderKnown, instead: { recordedBy: byCourtOfficer } },
  'D-09': {
    why: 'a referral is not recorded without its reason',
    instead: { data: { level: 2, category: 3, reason: 'The call-outs of 2019 to 2021.' } },
  },
  'D-10': {
    why: 'the file gives a role alone; here whoever holds it signs in with a staff code',
    instead: { actor: coordinator },
  },
  'D-11': {
    why: 'information may be kept from several, so that one is a list of one; and whoever wrote it down has a staff code',
    instead: {
      data: { from: ['MAPPA meeting M-0210'] },
      recordedBy: { staffId: 'N99A701', role: 'MAPPA co-ordinator' },
    },
  },
  'D-19': { why: nobodyNamed, instead: { actor: practitioner } },
  'D-22': { why: numberAsText, instead: { data: { sequence: '1' } } },
  'D-23': {
    why: `${numberAsText}, and every decision gives its reason in the same field`,
    instead: { data: { contactSequence: '1', judgement: 'acceptable', rationale: 'no officer to see him' } },
  },
  'D-24': { why: recorderKnown, instead: { recordedBy: byTrainee } },
  'D-26': { why: recorderKnown, instead: { recordedBy: byTrainee } },
  'D-28': {
    why: 'an override is not recorded without its reason',
    instead: {
      data: {
        from: 'recall',
        to: 'final warning',
        authority: 'covering manager',
        recallId: 'RC-0',
        rationale: 'first violation',
      },
    },
  },
  'D-29': {
    why: `${numberAsText}, and an alternative may say why it was not taken`,
    instead: {
      data: {
        occasion: '1',
        rationale: 'first violation',
        alternatives: [{ option: 'final warning' }],
        recallId: 'RC-0',
      },
    },
  },
  'D-34': { why: numberAsText, instead: { data: { sequence: '2' } } },
  'D-35': { why: numberAsText, instead: { data: { contactSequence: '2', judgement: 'unacceptable' } } },
  'D-43': { why: recorderKnown, instead: { recordedBy: byTrainee } },
  'D-44': { why: recorderKnown, instead: { recordedBy: byTrainee } },
  'D-47': {
    why: 'an amendment is tied to the very entry that it changes, not to the number of a record',
    instead: {
      data: {
        field: 'detail',
        old: 'Agreed.',
        new: "Agreed pending evidence from children's services.",
        reasonGiven: 'to clarify',
      },
    },
  },
}

/** Entries of the file that are not on the case when recorded, and where they stand instead. */
export const besideTheCase: Readonly<Record<string, string>> = {
  'D-18': 'a concern is confidential and stands beside the case, for those whom it concerns and for reviewers',
  'D-20': 'an absence stands on the record of the member of staff, for all the cases they hold',
}

/** Questions that the recorded case answers otherwise, each with what becomes of the loaded case's answer. */
export const differencesOfQuestions: Readonly<Record<string, (loaded: unknown) => unknown>> = {
  // The concern is no entry of the case; what became of it is asked beside it, below.
  'What became of the concern about pressure?': answer => withoutEntry(answer, 'D-18'),
  // The same: the other requests stand, and stand alike.
  'Which requests had no answer when the recall was started on 28 March at 10:05?': answer =>
    withoutEntry(answer, 'D-18'),
  // Two entries of the file do not say when they were written down. Of what is recorded here that is always known.
  'Which entries were recorded or changed after the notification of 1 April 09:05?': answer => ({
    recordedAfter: { ...(answer as { readonly recordedAfter: object }).recordedAfter, recordingNotStated: [] },
  }),
}

/** An answer without the members of its lists that are about one entry. */
function withoutEntry(value: unknown, reference: string): unknown {
  if (Array.isArray(value)) {
    const others = value.filter(item => (item as { entry?: { reference?: string } }).entry?.reference !== reference)
    return others.map(item => withoutEntry(item, reference))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutEntry(part, reference)]))
}
