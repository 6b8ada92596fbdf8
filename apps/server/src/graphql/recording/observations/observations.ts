import type { Recording } from '../shared/recording.ts'
import type {
  RecordAllegedIncidentInput,
  RecordDisclosureByPersonInput,
  RecordDrugTestInput,
  RecordObservationInput,
  RecordThirdPartyContactInput,
} from './observations.inputs.ts'

export const recordObservation: Recording<RecordObservationInput> = {
  action: 'recordObservation',
  kind: 'info.observed',
  happens: 'as stated',
  fields: { subject: 'subject', category: 'category' },
}

export const recordThirdPartyContact: Recording<RecordThirdPartyContactInput> = {
  action: 'recordThirdPartyContact',
  kind: 'third_party.contact',
  happens: 'as stated',
  fields: { informant: 'informant', toRole: 'toRole', subject: 'subject', category: 'category' },
}

export const recordDisclosureByPerson: Recording<RecordDisclosureByPersonInput> = {
  action: 'recordDisclosureByPerson',
  kind: 'disclosure.by_person',
  happens: 'as stated',
  fields: { disclosedTo: 'disclosedTo', subject: 'subject', category: 'category' },
}

export const recordDrugTest: Recording<RecordDrugTestInput> = {
  action: 'recordDrugTest',
  kind: 'drugtest.result',
  happens: 'as stated',
  fields: { result: 'result', substances: 'substances', supplier: 'supplier' },
}

export const recordAllegedIncident: Recording<RecordAllegedIncidentInput> = {
  action: 'recordAllegedIncident',
  kind: 'incident.alleged',
  happens: 'as stated',
  fields: { subject: 'subject', allegedBy: 'allegedBy' },
}
