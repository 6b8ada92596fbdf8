import { edtfDate, numberOrText, orNull, text, textOrList, textOrNull } from '../fields.ts'
import type { KindDefinition } from '../kind.ts'
import { labelled, words } from '../reading.ts'

const observed: KindDefinition = {
  kind: 'info.observed',
  title: 'Observation',
  family: 'information',
  fields: { subject: text, category: text },
  information: 'received',
}

/** Somebody outside tells the service something; `toRole` is whom they told. */
const thirdPartyContact: KindDefinition = {
  kind: 'third_party.contact',
  title: 'Contact by a third party',
  family: 'information',
  fields: { toRole: textOrNull, informant: textOrNull, subject: text, category: text },
  information: 'received',
  trigger: true,
}

const disclosure: KindDefinition = {
  kind: 'disclosure.by_person',
  title: 'Disclosure by the person on probation',
  family: 'information',
  fields: { disclosedTo: textOrList, subject: text, category: text },
  information: 'received',
}

/** Not a trigger by its kind alone: a test may be negative, and sources word results freely. */
const drugTest: KindDefinition = {
  kind: 'drugtest.result',
  title: 'Drug test result',
  family: 'information',
  fields: { result: text, substances: textOrList, supplier: text },
  headline: words('result'),
  information: 'received',
}

/** What the equipment recorded. When the service was told is an entry of its own. */
const monitoringViolation: KindDefinition = {
  kind: 'em.violation',
  title: 'Electronic monitoring violation',
  family: 'occurrence',
  fields: { count: numberOrText, type: text },
  trigger: true,
}

const monitoringNotified: KindDefinition = {
  kind: 'em.notified',
  title: 'Notification by electronic monitoring',
  family: 'information',
  fields: { notifiedTo: textOrNull, violationAt: orNull(edtfDate), subject: text },
  headline: labelled('Told', 'notifiedTo'),
  information: 'received',
}

/** What staff, suppliers, the person and other people saw, measured or said. */
export const observationKinds: readonly KindDefinition[] = [
  observed,
  thirdPartyContact,
  disclosure,
  drugTest,
  monitoringViolation,
  monitoringNotified,
]
