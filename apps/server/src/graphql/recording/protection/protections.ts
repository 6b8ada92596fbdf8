import { somebodyElse } from '../shared/attributed.input.ts'
import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  DecideApprovedPremisesInput,
  DecideDisclosureInput,
  DecidePolygraphInput,
  ReferToApprovedPremisesInput,
} from './protection.inputs.ts'

export const decideDisclosure: Recording<DecideDisclosureInput> = {
  action: 'decideDisclosure',
  kind: 'disclosure.decided',
  happens: 'as stated',
  fields: { ...decisionFields, outcome: 'outcome', to: 'to', what: 'what' },
}

export const referToApprovedPremises: Recording<ReferToApprovedPremisesInput> = {
  action: 'referToApprovedPremises',
  kind: 'ap.referral',
  happens: 'as stated',
  fields: { to: 'to', due: 'due', reason: 'reason' },
}

export const decideApprovedPremises: Recording<DecideApprovedPremisesInput> = {
  action: 'decideApprovedPremises',
  kind: 'approved_premises.decided',
  happens: 'as stated',
  fields: { ...decisionFields, outcome: 'outcome', premises: 'premises', from: 'from', until: 'until' },
  ties: ({ referral }) => [{ field: 'referral', as: 'replies-to', to: referral }],
  reportedOf: somebodyElse,
}

export const decidePolygraph: Recording<DecidePolygraphInput> = {
  action: 'decidePolygraph',
  kind: 'polygraph.decided',
  happens: 'as stated',
  fields: { ...decisionFields, outcome: 'outcome', due: 'due' },
}
