import { decisionFields } from '../shared/decision.input.ts'
import type { Recording } from '../shared/recording.ts'
import type {
  CountersignInput,
  EndorseInput,
  OverrideInput,
  RatifyInput,
  RecordDissentInput,
  ReturnForChangesInput,
} from './influence.inputs.ts'

export const countersign: Recording<CountersignInput> = {
  action: 'countersign',
  kind: 'countersignature.given',
  happens: 'as recorded',
  ties: ({ act }) => [{ field: 'act', as: 'countersigns', to: act }],
}

export const returnForChanges: Recording<ReturnForChangesInput> = {
  action: 'returnForChanges',
  kind: 'countersignature.returned',
  happens: 'as recorded',
  ties: ({ act }) => [{ field: 'act', as: 'returns', to: act }],
}

export const endorse: Recording<EndorseInput> = {
  action: 'endorse',
  kind: 'endorsement.given',
  happens: 'as recorded',
  ties: ({ act }) => [{ field: 'act', as: 'endorses', to: act }],
}

export const ratify: Recording<RatifyInput> = {
  action: 'ratify',
  kind: 'ratification.given',
  happens: 'as recorded',
  ties: ({ act }) => [{ field: 'act', as: 'ratifies', to: act }],
}

export const override: Recording<OverrideInput> = {
  action: 'override',
  kind: 'override.made',
  happens: 'as recorded',
  fields: { ...decisionFields, from: 'from', to: 'to', authority: 'authority', recallId: 'recallId' },
  ties: ({ act }) => [{ field: 'act', as: 'overrides', to: act }],
}

export const recordDissent: Recording<RecordDissentInput> = {
  action: 'recordDissent',
  kind: 'dissent.recorded',
  happens: 'as recorded',
  ties: ({ act }) => [{ field: 'act', as: 'dissents-from', to: act }],
}
