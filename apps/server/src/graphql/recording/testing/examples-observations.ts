import type { Example } from './example.ts'

const contractor = { role: 'monitoring contractor', organisation: 'Electronic monitoring' }

/** Examples of what is seen, measured, told and passed on. */
export const observationsExamples = {
  recordObservation: {
    by: 'practitioner',
    when: 'Somebody of the service sees or hears something that may matter later.',
    input: () => ({ subject: 'injury', category: 'domestic abuse', detail: 'A cut on his hand.' }),
    kind: 'info.observed',
    holds: { data: { subject: 'injury', category: 'domestic abuse' }, text: { text: 'A cut on his hand.' } },
  },
  recordThirdPartyContact: {
    by: 'trainee',
    when: 'Somebody outside tells the service something of their own accord.',
    input: () => ({
      informant: 'his sister',
      toRole: 'duty officer',
      subject: 'whereabouts',
      detail: 'He has not been home.',
    }),
    kind: 'third_party.contact',
    holds: { data: { informant: 'his sister', toRole: 'duty officer', subject: 'whereabouts' } },
  },
  recordDisclosureByPerson: {
    by: 'practitioner',
    when: 'The person on probation discloses something.',
    input: () => ({ disclosedTo: ['N99A101'], subject: 'drinking', detail: 'He drinks again.' }),
    kind: 'disclosure.by_person',
    holds: { data: { disclosedTo: ['N99A101'], subject: 'drinking' } },
  },
  recordDrugTest: {
    by: 'practitioner',
    when: 'A test was taken, or refused.',
    input: () => ({ result: 'positive', substances: ['cocaine'], supplier: 'laboratory' }),
    kind: 'drugtest.result',
    holds: { data: { result: 'positive', substances: ['cocaine'], supplier: 'laboratory' } },
  },
  recordAllegedIncident: {
    by: 'practitioner',
    when: 'Somebody alleges an incident that nobody has established.',
    input: () => ({ subject: 'threat', allegedBy: 'a neighbour', detail: 'He threatened her at the door.' }),
    kind: 'incident.alleged',
    holds: { data: { subject: 'threat', allegedBy: 'a neighbour' } },
  },
  recordMonitoringViolation: {
    by: 'practitioner',
    when: 'The tag registered a violation; when the service was told of it is an act of its own.',
    input: () => ({ count: 1, type: 'curfew', attributedTo: contractor }),
    kind: 'em.violation',
    holds: { data: { count: 1, type: 'curfew' }, actor: contractor },
  },
  recordMonitoringNotification: {
    by: 'practitioner',
    when: 'The contractor tells the service of a violation.',
    input: async about => ({
      violation: await about.violation(),
      notifiedTo: 'team mailbox',
      violationAt: '2025-02-09',
      attributedTo: contractor,
    }),
    kind: 'em.notified',
    holds: {
      data: { notifiedTo: 'team mailbox', violationAt: '2025-02-09' },
      actor: contractor,
      relatesTo: [{ as: 'follows' }],
    },
  },
  shareInformation: {
    by: 'mappa-coordinator',
    when: 'Information has been given to an agency or a person.',
    input: async about => ({
      audience: ["Children's services"],
      subject: 'call-outs',
      information: await about.rating(),
      request: await about.request(),
    }),
    kind: 'info.shared',
    holds: {
      data: { audience: ["Children's services"], subject: 'call-outs' },
      relatesTo: [{ as: 'follows' }, { as: 'replies-to' }],
    },
  },
  recordInformationHeldElsewhere: {
    by: 'mappa-coordinator',
    when: 'Information exists that is not on this record, such as intelligence that stays with the police.',
    input: () => ({ heldIn: 'intelligence system', holder: 'Police', subject: 'an associate', restricted: true }),
    kind: 'info.held_elsewhere',
    holds: {
      data: { heldIn: 'intelligence system', holder: 'Police', subject: 'an associate', restricted: true },
      actor: { organisation: 'MAPPA' },
    },
  },
  recordTaskAccepted: {
    by: 'practitioner',
    when: 'An agency takes on a task.',
    input: () => ({
      task: 'welfare visit',
      owner: "Children's services",
      attributedTo: { role: 'social worker', organisation: "Children's services" },
    }),
    kind: 'task.accepted',
    holds: { data: { task: 'welfare visit', owner: "Children's services" }, actor: { role: 'social worker' } },
  },
  recordTaskClosed: {
    by: 'practitioner',
    when: 'The agency closes its task, for its own reasons.',
    input: async about => ({
      task: 'welfare visit',
      accepted: await about.task(),
      rationale: 'Nobody at home.',
      attributedTo: { role: 'social worker', organisation: "Children's services" },
    }),
    kind: 'task.closed',
    holds: { data: { task: 'welfare visit', rationale: 'Nobody at home.' }, relatesTo: [{ as: 'follows' }] },
  },
  requestEscort: {
    by: 'practitioner',
    when: 'An escort is asked for, for instance to approved premises on the day of release.',
    input: () => ({ requestedOf: 'Police', subject: 'to Ash House', due: '2025-02-21' }),
    kind: 'escort.requested',
    holds: { data: { requestedOf: 'Police', subject: 'to Ash House', due: '2025-02-21' } },
  },
  recordEscortRefused: {
    by: 'practitioner',
    when: 'The escort that was asked for is refused.',
    input: async about => ({
      request: await about.escort(),
      rationale: 'Nobody free.',
      attributedTo: { role: 'inspector', organisation: 'Police' },
    }),
    kind: 'escort.refused',
    holds: {
      data: { rationale: 'Nobody free.' },
      actor: { organisation: 'Police' },
      relatesTo: [{ as: 'replies-to' }],
    },
  },
} as const satisfies Readonly<Record<string, Example>>
